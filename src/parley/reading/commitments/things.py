"""Commitments told by nouns: things and acts as the issue of a position ("pledged aid", "asks for a pull-back")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.commitments.around import Around
from parley.reading.commitments.binding.answers import answer_to, answerers
from parley.reading.commitments.binding.status import by_position
from parley.reading.commitments.binding.supposed import is_supposed
from parley.reading.commitments.bond import Bond
from parley.reading.commitments.debtors import BY_WHOM, asked, creditor_of, is_demand
from parley.reading.commitments.provisions import Measures
from parley.reading.factuality.unasserted import is_unasserted
from parley.reading.layers import Layers
from parley.reading.statements.match import Match
from parley.reading.syntax import polarity
from parley.records import CommitmentStatus, Stance

if TYPE_CHECKING:
    from parley.language import Token

SIGNS = frozenset({"$", "€", "£", "¥"})
NOUNS = frozenset({"NOUN", "PROPN", "NUM", "SYM"})


def by_things(match: Match, layers: Layers, measures: Measures, around: Around) -> Iterator[Bond]:
    """Find what is offered, promised, refused or asked for by its name."""
    frame = match.frame
    if is_supposed(match.predicate):
        return
    gives = frame.commits is not None or (frame.stance is Stance.PROPOSES and frame.gives)
    status = by_position(match) if gives and not is_unasserted(match.predicate) else None
    for thing in match.issue:
        if not _may_be_provided(thing, match, measures):
            continue
        if status is not None:
            yield from _given(match, thing, status, layers, measures)
        elif not gives:
            yield from _asked_for(match, thing, layers, measures, around)


def _asked_for(match: Match, thing: Token, layers: Layers, measures: Measures, around: Around) -> Iterator[Bond]:
    """Bind those who answer the request for a thing, else those of whom it is asked."""
    answer = answer_to(thing, around.above)
    if answer is not None:
        creditor = creditor_of(answer.request, BY_WHOM, layers)
        for holder in answerers(answer, creditor):
            yield Bond(holder, creditor, answer.status, thing, thing, answer.match.frame.id, answer.match)
    elif is_demand(match) and not _is_denied(match.predicate):
        other = () if thing.lemma_.lower() in measures.mutual else around.other(match)
        for holder in asked(match, thing, layers) or other:
            rule = match.frame.id
            yield Bond(holder, match.holders[0].actor, CommitmentStatus.REQUESTED, thing, thing, rule, match)


def _given(match: Match, thing: Token, status: CommitmentStatus, layers: Layers, measures: Measures) -> Iterator[Bond]:
    """Bind who takes the position to the thing; who rules out what takes two denies nobody anything."""
    if status is CommitmentStatus.REFUSED and thing.lemma_.lower() in measures.mutual:
        return
    creditor = creditor_of(match.predicate, ("dative",), layers) or creditor_of(thing, ("to", "for"), layers)
    for holder in match.holders:
        yield Bond(holder, creditor, status, thing, thing, match.frame.id, match)


def _is_denied(predicate: Token) -> bool:
    state = polarity(predicate)
    return state.negated or state.former


def _may_be_provided(thing: Token, match: Match, measures: Measures) -> bool:
    """Say whether the holder would provide a thing: one offers anything but talk, and accepts what others provide."""
    lemma, verb = thing.lemma_.lower(), match.frame.lemma
    if verb in measures.takers:
        return lemma in measures.acts
    given = match.frame.gives and thing.pos_ == "NOUN" and lemma not in measures.nothing
    return given or is_measure(thing, measures)


def is_measure(noun: Token, measures: Measures) -> bool:
    """Say whether a word names what can be provided: a thing, an act, or an amount of money."""
    lemma = noun.lemma_.lower()
    if lemma in measures.things or lemma in measures.acts or lemma in measures.money:
        return noun.pos_ in NOUNS
    return noun.ent_type_ == "MONEY" or any(child.lower_ in SIGNS for child in noun.children)
