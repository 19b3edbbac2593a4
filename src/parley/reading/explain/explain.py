"""Explain every record of a reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from parley.reading.commitments.bond import Bond
from parley.reading.confidence import family_of, load_counts, shares
from parley.reading.explain import anaphora, slots, steps
from parley.reading.explain.entries import entry_named
from parley.reading.explain.explanation import Explanation, Family, Slot, Step
from parley.reading.explain.kept import Kept
from parley.reading.explain.pieces import word
from parley.reading.holders import Holder
from parley.reading.layers import Layers
from parley.reading.meetings.find import Sighting
from parley.reading.statements.position import Position
from parley.reading.utterances import Utterances
from parley.records import Commitment, Meeting, Question, Reading, Record, Statement

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is told of one record: its predicate, its slots and steps, and what may point back in it."""

    predicate: Token
    slots: Iterable[Slot]
    steps: Iterable[Step]
    holders: tuple[Holder, ...] = ()
    heads: tuple[Token, ...] = ()


def explanations(raw: Reading, shown: Reading, kept: Kept, layers: Layers, said: Utterances) -> Iterator[Explanation]:
    """Explain the records of a reading.

    Args:
        raw: the reading as the rules claim it.
        shown: the same, with the confidence that each record has earned.
        kept: what each record of ``raw`` was made of.
        layers: what language tells about the article.
        said: who utters what in it.
    """
    for record, told in zip(raw.records, shown.records, strict=True):
        parts = _parts(record, kept, layers, said)
        links = (*anaphora.of_holders(parts.holders, layers), *anaphora.of_issue(parts.heads, layers))
        yield Explanation(
            record=told,
            entry=entry_named(record.why[0].rule),
            cue=word(parts.predicate, layers),
            slots=tuple(parts.slots),
            steps=tuple(parts.steps),
            anaphora=tuple(dict.fromkeys(links)),
            families=tuple(Family(*row) for row in shares(family_of(record), load_counts())),
        )


def _parts(record: Record, kept: Kept, layers: Layers, said: Utterances) -> _Parts:
    """Take apart what a record was made of."""
    match record, kept.made_of(record):
        case Statement(), Position() as position:
            told = slots.of_statement(position, record, layers, said)
            why = steps.of_statement(position, record, layers, said)
            return _Parts(position.predicate, told, why, (position.holder,), position.issue)
        case Commitment(), Bond() as bond:
            told = slots.of_commitment(bond, record, layers, said)
            why = steps.of_commitment(bond, layers, said)
            return _Parts(bond.deed, told, why, (bond.debtor,), (bond.measure,))
        case Meeting(), Sighting() as sighting:
            told = slots.of_meeting(sighting, record, layers, said)
            return _Parts(sighting.encounter, told, steps.of_meeting(sighting, layers, said), sighting.sides)
        case Question(), Statement() as statement:
            below = _parts(statement, kept, layers, said)
            return _Parts(below.predicate, _renamed(below.slots), below.steps, below.holders, below.heads)
        case Question(), token:
            return _of_token(record, cast("Token", token), layers, said)
    raise AssertionError("a finder kept a record with what another makes")


def _of_token(record: Question, token: Token, layers: Layers, said: Utterances) -> _Parts:
    """Take apart a question that hangs on one word."""
    told, heads = slots.of_question(token, record, layers)
    return _Parts(token, (told,), steps.of_question(token, layers, said), heads=heads)


def _renamed(told: Iterable[Slot]) -> Iterator[Slot]:
    """Let the issue of a statement be what the question is about."""
    for slot in told:
        yield Slot("about" if slot.part == "issue" else slot.part, slot.name, slot.words, slot.gives)
