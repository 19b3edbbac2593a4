"""The record of a commitment, made of a bond and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.commitments.bond import Bond
from parley.reading.commitments.provisions import load_provisions
from parley.reading.commitments.terms import amount_of, deadline_of
from parley.reading.conditions import Condition, condition_of
from parley.reading.holders import Holder
from parley.reading.issues import antecedent_of
from parley.reading.layers import Layers
from parley.reading.syntax import short_phrase
from parley.reading.utterances import Utterances
from parley.records import Actor, ActorKind, Commitment, CommitmentStatus, Reason, stable_id

if TYPE_CHECKING:
    pass

POINTING = frozenset({"this", "that", "such", "these", "those"})
"""Words before a noun that stands for what was told before."""


def record_of(bond: Bond, layers: Layers, said: Utterances) -> Commitment:
    """Make the record of a bond, with its terms in the words of the text."""
    sents = layers.sents
    sentence = sents.of(bond.deed)
    evidence = sents.evidence(sentence.span.start, sentence.span.end)
    condition = _condition(bond)
    status = bond.status
    if condition and status in {CommitmentStatus.PLEDGED, CommitmentStatus.OFFERED}:
        status = CommitmentStatus.CONDITIONAL
    measure = _measure(bond, layers)
    amount = amount_of(bond.measure, layers)
    due = deadline_of(bond.deed, bond.measure, layers)
    chain = [utterance.speakers[0].actor for utterance in said.around(bond.deed) if utterance.speakers]
    key = (sents.article.id, evidence.start, evidence.end, bond.debtor.actor.name, measure, status)
    return Commitment(
        id=stable_id("commitment", key),
        debtor=side_of(bond.debtor),
        creditor=bond.creditor,
        measure=measure,
        status=status,
        condition=sents.evidence(*condition.span).text if condition else None,
        amount=sents.article.text[amount.start : amount.end] if amount else None,
        deadline=sents.evidence(*due.phrase).text if due else None,
        source=tuple(dict.fromkeys(actor for actor in chain if actor != bond.debtor.actor)),
        evidence=evidence,
        confidence=round(0.6 * bond.debtor.confidence, 3),
        why=(Reason(bond.rule, bond.deed.text),),
        quantity=amount.quantity if amount else None,
        due=due.period if due else None,
        condition_kind=condition.kind if condition else None,
    )


def _condition(bond: Bond) -> Condition | None:
    """Give the condition of a deed; the condition that asks for the deed itself is none."""
    found = condition_of(bond.deed)
    return None if found is None or found.start <= bond.deed.i < found.end else found


def side_of(holder: Holder) -> Actor:
    """Give who is bound: for an office holder the state that he speaks for."""
    if holder.on_behalf_of is not None and holder.actor.kind in {ActorKind.PERSON, ActorKind.UNNAMED}:
        return holder.on_behalf_of
    return holder.actor


def _measure(bond: Bond, layers: Layers) -> str:
    """Name the measure in two to eight words: the thing, with the deed where that is a verb."""
    deed = bond.deed
    if deed == bond.measure and deed.pos_ == "VERB":
        return load_provisions().nouns.get(_verb(bond)) or short_phrase(deed, longest=7)
    stands = bond.measure.pos_ in {"PRON", "DET"} or any(c.lower_ in POINTING for c in bond.measure.children)
    thing = short_phrase((antecedent_of(bond.measure, layers) if stands else None) or bond.measure, longest=7)
    if deed == bond.measure or deed.lemma_ in thing:
        return thing
    return f"{_verb(bond)} {thing}"


def _verb(bond: Bond) -> str:
    """Name a verb with its particle, or with the preposition before the measure: "hand over", "stand by"."""
    named = bond.rule.replace(".", "_").split("_")
    near = [c for c in bond.deed.children if c.dep_ == "prt" and c.lower_ in named]
    near += [c for c in bond.deed.children if c.dep_ == "prep" and c == bond.measure.head]
    return " ".join([bond.deed.lemma_.lower(), *(child.lower_ for child in near)])
