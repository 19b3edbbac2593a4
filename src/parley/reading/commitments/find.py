"""Find the commitments of an article: deeds that somebody is bound to, and things that somebody is to provide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from parley.reading.commitments.lexicon import Measures, Provision, Provisions
from parley.reading.commitments.status import Binding, binding_of, by_position, governing
from parley.reading.commitments.terms import amount_of, deadline_of
from parley.reading.conditions import condition_of
from parley.reading.factuality.unasserted import is_only_supposed, is_unasserted
from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.statements.match import Match
from parley.reading.syntax import Tokens, first_slot, is_passive, polarity, possessors, short_phrase, slot
from parley.reading.utterances import Utterances
from parley.records import Actor, ActorKind, Commitment, CommitmentStatus, Modality, Reason, Stance, stable_id

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
    match: Match | None = None


Keep = Callable[[Commitment, Bond], object]
"""Takes each record with what it was made of, for whoever has to explain it."""


def commitments(
    layers: Layers, provisions: Provisions, said: Utterances, found: Sequence[Match], keep: Keep | None = None
) -> tuple[Commitment, ...]:
    """Give what somebody binds himself to, offers, is asked for or declines, in the order of the text, each once."""
    by_predicate = {match.predicate.i: match for match in found}
    bonds = [*_by_deeds(layers, provisions, said, by_predicate)]
    sentence_of = layers.sents.of_token
    near: dict[int, list[Bond]] = defaultdict(list)
    for bond in bonds:
        near[sentence_of[bond.deed.i]].append(bond)
    for match in found:
        if any(outer.frame.modality is Modality.FORMER for outer in governing(match.predicate, by_predicate)):
            continue
        things = _by_things(match, layers, provisions.measures)
        new = [thing for thing in things if not any(_within(thing, o) for o in near[sentence_of[thing.deed.i]])]
        bonds += new
        for bond in new:
            near[sentence_of[bond.deed.i]].append(bond)
    bonds.sort(key=lambda bond: bond.deed.i)
    records = [_record(bond, layers, said) for bond in bonds]
    if keep is not None:
        for record, bond in zip(records, bonds, strict=True):
            keep(record, bond)
    return tuple({(r.debtor.name, r.measure, r.evidence.start): r for r in reversed(records)}.values())[::-1]


OWN = frozenset({CommitmentStatus.PLEDGED, CommitmentStatus.OFFERED, CommitmentStatus.CONDITIONAL})
"""Statuses of what somebody binds himself to, which nobody does in what is only supposed."""


def _within(thing: Bond, bond: Bond) -> bool:
    """Say whether a thing is what a deed of the same debtor provides already."""
    same = thing.debtor.sides & bond.debtor.sides
    return bool(same) and (bond.deed == thing.deed or bond.deed.is_ancestor(thing.deed))


def _by_deeds(
    layers: Layers, provisions: Provisions, said: Utterances, by_predicate: dict[int, Match]
) -> Iterator[Bond]:
    """Find verbs of providing whose subject is bound to them."""
    for sentence, tokens in layers.telling(provisions.verbs):
        if sentence.span.text.rstrip().endswith("?"):
            continue
        for token in tokens:
            fitting = ((one, _measures(token, one, provisions.measures)) for one in provisions.verbs.fitting(token))
            provision, measure = next((pair for pair in fitting if pair[1]), (None, ()))
            if provision is None:
                continue
            debtors = _debtors(token, measure, layers, said) if measure else ()
            bound = binding_of(token, debtors, by_predicate) if debtors else None
            if bound is not None and not (bound.status in OWN and is_only_supposed(token)):
                status = _told_by_another(token, bound, debtors, said)
                creditor = _creditor(token, provision.creditor, layers)
                for debtor, thing in product(debtors, measure):
                    yield Bond(debtor, creditor, status, token, thing, f"provision.{provision.name}", bound.match)


def _measures(deed: Token, provision: Provision, measures: Measures) -> Tokens:
    """Give what a deed would provide."""
    found = first_slot(deed, provision.measure)
    return tuple(thing for thing in found if is_measure(thing, measures)) if provision.things else found


def _debtors(deed: Token, measure: Tokens, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Give who would do a deed; of a passive without an agent whose things they are: "French soldiers may be sent"."""
    acting = said.resolve(slot(deed, "subject"), deed)
    if acting or not is_passive(deed):
        return acting
    return holders([owner for thing in measure for owner in possessors(thing)], layers)


def _told_by_another(deed: Token, bound: Binding, debtors: tuple[Holder, ...], said: Utterances) -> CommitmentStatus:
    """Take "would" for a pledge only from the debtor's own side: others tell of a plan."""
    if bound.match is not None or bound.status is not CommitmentStatus.PLEDGED or not polarity(deed).conditional:
        return bound.status
    sides = {side for debtor in debtors for side in debtor.sides}
    own = any(speaker.sides & sides for utterance in said.around(deed) for speaker in utterance.speakers)
    return bound.status if own or condition_of(deed) is not None else CommitmentStatus.FLOATED


def _by_things(match: Match, layers: Layers, measures: Measures) -> Iterator[Bond]:
    """Find nouns of what is provided as the issue of a position: "pledged aid", "asks for a pull-back"."""
    frame = match.frame
    for thing in match.issue:
        if not (is_measure(thing, measures) or _is_given(match, thing, measures)):
            continue
        status = by_position(match) if frame.commits is not None and not is_unasserted(match.predicate) else None
        if status is not None:
            for holder in match.holders:
                yield Bond(holder, _creditor(thing, ("to", "for"), layers), status, thing, thing, frame.id, match)
        elif (
            frame.stance is Stance.DEMANDS
            and frame.modality is Modality.ACTUAL
            and not polarity(match.predicate).negated
        ):
            for holder in _asked(match, thing, layers):
                yield Bond(holder, match.holders[0].actor, CommitmentStatus.REQUESTED, thing, thing, frame.id, match)


def _asked(match: Match, thing: Token, layers: Layers) -> tuple[Holder, ...]:
    """Give of whom a thing is asked: the addressee, "from X", whose thing it is; nobody where the text names none."""
    if match.frame.addressee:
        found = holders(slot(match.predicate, match.frame.addressee), layers)
        if found:
            return found
    own = {holder.actor.name for holder in match.holders}
    near = [*slot(thing, "by"), *slot(match.predicate, "from"), *slot(match.predicate, "of"), *slot(thing, "possessor")]
    near += [t for below in slot(thing, "of") for t in slot(below, "possessor")]
    return tuple(holder for holder in holders(near, layers) if holder.actor.name not in own)


def _is_given(match: Match, thing: Token, measures: Measures) -> bool:
    """Say whether a thing is given, whatever it is: what is offered or pledged, but no meeting and no plan."""
    plain = thing.pos_ == "NOUN" and thing.lemma_.lower() not in measures.nothing
    return plain and match.frame.gives and thing in slot(match.predicate, "object")


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
