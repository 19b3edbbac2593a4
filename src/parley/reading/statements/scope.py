"""What stands inside what: a predicate within the issue of another takes no position of its own, or takes its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.reading.factuality import kind_of
from parley.reading.factuality.unasserted import is_asked, is_supposed
from parley.reading.lexicon import Complement, Effect, PartOfSpeech, load_words
from parley.reading.statements.judgements import judging_verb
from parley.reading.statements.match import Match
from parley.reading.statements.operators import (
    DIRECT,
    THROUGH,
    adverb_effects,
    light_effects,
    operator_effects,
    says_nothing,
)
from parley.reading.syntax import opens_relative
from parley.records import ActorKind, Stance

if TYPE_CHECKING:
    from parley.language import Token

LITTLE = frozenset({"ADP", "ADV"})
"""Words between a predicate and its operator: "stopped short of"."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A match that takes a position, with what the predicates above it do to that position.

    ``outer`` are the frames that it takes the place of, ``light`` is its light or judging verb, ``chain`` are the
    tokens from the predicate up through what governs it directly.
    """

    match: Match
    effects: tuple[Effect, ...] = ()
    outer: tuple[Match, ...] = ()
    light: int | None = None
    chain: tuple[Token, ...] = ()


def taken(found: Sequence[Match]) -> tuple[Taken, ...]:
    """Leave out what is bound inside another's issue or only supposed; let inner predicates replace outer ones."""
    by_predicate = {match.predicate.i: match for match in found}
    replaced: set[int | None] = set()
    kept: list[Taken] = []
    for match in found:
        silent = is_asked(match.predicate) or (match.frame.pos is PartOfSpeech.NOUN and says_nothing(match.predicate))
        position = None if silent else _in_scope(match, by_predicate)
        if position is not None:
            kept.append(position)
            replaced |= {outer.predicate.i for outer in position.outer} | {position.light}
    return tuple(position for position in kept if position.match.predicate.i not in replaced)


def _in_scope(match: Match, by_predicate: dict[int, Match]) -> Taken | None:
    """Climb from a predicate to the root and apply what governs it; None where it takes no position."""
    light = light_effects(match.predicate) if match.frame.pos is PartOfSpeech.NOUN else None
    judging = judging_verb(match.predicate) if "speaker" in match.frame.holder else None
    own = (match.predicate,) if judging is None else (match.predicate, judging)
    effects = (*adverb_effects(match.predicate), *(light or ()))
    position = Taken(match, effects, light=judging.i if judging is not None else None, chain=own)
    token = match.predicate
    while token.dep_ != "ROOT":
        if is_supposed(token):
            return None
        if opens_relative(token):
            return position
        below, token = token, token.head
        outer = by_predicate.get(token.i) if token != judging else None
        if light is not None and below == match.predicate:
            position = replace(position, light=token.i, chain=(*position.chain, token))
        elif outer is not None and _holds(outer.issue, match.predicate):
            governed = _governed(position, outer)
            if governed is None:
                return None
            position = governed
        elif position.chain[-1] == below:
            position = _operated(position, below, token)
    return position


def _operated(position: Taken, below: Token, token: Token) -> Taken:
    """Apply an operator that governs the position directly: "stopped", "is likely to", "stopped short of"."""
    if below.dep_ == "pcomp" and token.lower_ in load_words().lacking:
        return _lacking(position, token)
    little = below.dep_ in THROUGH and token.pos_ in LITTLE
    direct = below.dep_ in DIRECT or (below.dep_ == "advcl" and below.left_edge.i == token.i + 1)
    if not direct and below.dep_ not in THROUGH:
        return position
    kind = kind_of(next((t for t in reversed(position.chain) if t.pos_ not in LITTLE), position.match.predicate))
    effects = operator_effects(token, kind, through=not direct) if token.pos_ != "ADP" else None
    if effects is None and token.pos_ != "AUX" and not little:
        return position
    return replace(position, effects=(*position.effects, *(effects or ())), chain=(*position.chain, token))


def _lacking(position: Taken, preposition: Token) -> Taken:
    """Leave open what somebody does without doing: "without accepting the deal"; a claim stays what it is."""
    effects = () if position.match.frame.stance is Stance.CLAIMS else (Effect.NOT_YET,)
    return replace(position, effects=(*position.effects, *effects), chain=(*position.chain, preposition))


def _governed(position: Taken, outer: Match) -> Taken | None:
    """Apply one governing frame: report, pass on, or bind."""
    if outer.frame.complement is Complement.REPORTS:
        return position
    match = position.match
    same = {holder.actor.name for holder in match.holders} <= {holder.actor.name for holder in outer.holders}
    if outer.frame.complement is Complement.PASSES and same and match.predicate in outer.issue:
        return replace(
            position,
            effects=(*position.effects, outer.frame.effect),
            outer=(*position.outer, outer),
            chain=(*position.chain, outer.predicate),
        )
    if match.frame.pos is PartOfSpeech.NOUN and not same and _is_named(match):
        return position
    return None


def _is_named(match: Match) -> bool:
    return all(holder.actor.kind is not ActorKind.UNNAMED for holder in match.holders)


def _holds(issue: Iterable[Token], predicate: Token) -> bool:
    """Say whether a predicate stands in the phrase of an issue."""
    return any(head == predicate or head.is_ancestor(predicate) for head in issue)
