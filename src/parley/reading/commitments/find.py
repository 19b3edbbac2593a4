"""Find the commitments of an article: deeds that somebody is bound to, and things that somebody is to provide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.commitments.lexicon import Measures, Provisions
from parley.reading.commitments.status import binding_of
from parley.reading.commitments.terms import amount_of, deadline_of
from parley.reading.conditions import condition_of
from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.statements.match import Match
from parley.reading.syntax import first_slot, short_phrase, slot
from parley.reading.utterances import Utterances
from parley.records import Actor, ActorKind, Commitment, CommitmentStatus, Reason, Stance, stable_id

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Bond:
    """A commitment before it becomes a record: the parse is still at hand."""

    debtor: Holder
    creditor: Actor | None
    status: CommitmentStatus
    deed: Token
    measure: Token
    rule: str


def commitments(
    layers: Layers, provisions: Provisions, said: Utterances, found: Sequence[Match]
) -> tuple[Commitment, ...]:
    """Give what somebody binds himself to, offers, is asked for or declines, in the order of the text, each once."""
    by_predicate = {match.predicate.i: match for match in found}
    bonds = [*_by_deeds(layers, provisions, said, by_predicate)]
    deeds = {bond.deed.i for bond in bonds}
    bonds += [
        bond for match in found for bond in _by_things(match, layers, provisions.measures) if bond.deed.i not in deeds
    ]
    bonds.sort(key=lambda bond: bond.deed.i)
    records = [_record(bond, layers, said) for bond in bonds]
    return tuple({(r.debtor.name, r.measure, r.evidence.start): r for r in reversed(records)}.values())[::-1]


def _by_deeds(
    layers: Layers, provisions: Provisions, said: Utterances, by_predicate: dict[int, Match]
) -> Iterator[Bond]:
    """Find verbs of providing whose subject is bound to them."""
    for sentence in layers.sents.all:
        if sentence.span.text.rstrip().endswith("?"):
            continue
        for token in sentence.span:
            provision = next(provisions.verbs.fitting(token), None)
            measure = first_slot(token, provision.measure) if provision else ()
            if provision is None or not measure:
                continue
            debtors = said.resolve(slot(token, "subject"), token)
            bound = binding_of(token, debtors, by_predicate) if debtors else None
            if bound is None:
                continue
            creditor = _creditor(token, provision.creditor, layers)
            for debtor in debtors:
                for thing in measure:
                    yield Bond(debtor, creditor, bound.status, token, thing, f"provision.{provision.name}")


def _by_things(match: Match, layers: Layers, measures: Measures) -> Iterator[Bond]:
    """Find nouns of what is provided as the issue of a position: "pledged aid", "asks for a pull-back"."""
    frame = match.frame
    for thing in match.issue:
        if not is_measure(thing, measures):
            continue
        if frame.commits is not None:
            for holder in match.holders:
                yield Bond(holder, _creditor(thing, ("to", "for"), layers), frame.commits, thing, thing, frame.id)
        elif frame.stance is Stance.DEMANDS:
            asked = _asked(match, thing, layers)
            for holder in asked:
                yield Bond(holder, match.holders[0].actor, CommitmentStatus.REQUESTED, thing, thing, frame.id)


def _asked(match: Match, thing: Token, layers: Layers) -> tuple[Holder, ...]:
    """Give of whom a thing is asked: the addressee, "from X", or whose thing it is."""
    if match.frame.addressee:
        found = holders(slot(match.predicate, match.frame.addressee), layers)
        if found:
            return found
    own = {holder.actor.name for holder in match.holders}
    near = [*slot(thing, "by"), *slot(match.predicate, "from"), *slot(match.predicate, "of"), *slot(thing, "possessor")]
    near += [t for below in slot(thing, "of") for t in slot(below, "possessor")]
    return tuple(holder for holder in holders(near, layers) if holder.actor.name not in own)


def is_measure(noun: Token, measures: Measures) -> bool:
    """Say whether a noun names something that can be provided: a thing, an act, or an amount of money."""
    lemma = noun.lemma_.lower()
    if lemma in measures.things or lemma in measures.acts or lemma in measures.money:
        return noun.pos_ in {"NOUN", "PROPN", "NUM", "SYM"}
    return noun.ent_type_ == "MONEY" or any(child.lower_ in {"$", "€", "£", "¥"} for child in noun.children)


def _creditor(head: Token, names: tuple[str, ...], layers: Layers) -> Actor | None:
    for name in names:
        found = holders(slot(head, name), layers)
        if found:
            return found[0].actor
    return None


def _record(bond: Bond, layers: Layers, said: Utterances) -> Commitment:
    sents = layers.sents
    sentence = sents.of(bond.deed)
    evidence = sents.evidence(sentence.span.start, sentence.span.end)
    span = condition_of(bond.deed)
    condition = sents.evidence(*span).text if span else None
    status = bond.status
    if condition and status in {CommitmentStatus.PLEDGED, CommitmentStatus.OFFERED}:
        status = CommitmentStatus.CONDITIONAL
    measure = _measure(bond)
    chain = [utterance.speakers[0].actor for utterance in said.around(bond.deed) if utterance.speakers]
    key = (sents.article.id, evidence.start, evidence.end, bond.debtor.actor.name, measure, status)
    return Commitment(
        id=stable_id("commitment", key),
        debtor=side_of(bond.debtor),
        creditor=bond.creditor,
        measure=measure,
        status=status,
        condition=condition,
        amount=amount_of(bond.measure),
        deadline=deadline_of(bond.deed, layers),
        source=tuple(dict.fromkeys(actor for actor in chain if actor != bond.debtor.actor)),
        evidence=evidence,
        confidence=round(0.6 * bond.debtor.confidence, 3),
        why=(Reason(bond.rule, bond.deed.text),),
    )


def side_of(holder: Holder) -> Actor:
    """Give who is bound: for an office holder the state that he speaks for."""
    if holder.on_behalf_of is not None and holder.actor.kind in {ActorKind.PERSON, ActorKind.UNNAMED}:
        return holder.on_behalf_of
    return holder.actor


def _measure(bond: Bond) -> str:
    """Name the measure in two to eight words: the thing, with the deed where that is a verb."""
    thing = short_phrase(bond.measure, longest=7)
    if bond.deed == bond.measure or bond.deed.lemma_ in thing:
        return thing
    return f"{bond.deed.lemma_.lower()} {thing}"
