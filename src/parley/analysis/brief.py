"""The brief: what each side stands for, who has promised what, which meetings there are, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from parley.analysis.positions import Position, positions, same_issue
from parley.records import Article, Commitment, Meeting, Modality, Question, Reading, Stance

Found = TypeVar("Found", Commitment, Meeting, Question)

WEIGHTY = frozenset(
    {
        Stance.SUPPORTS, Stance.OPPOSES, Stance.DEMANDS, Stance.PROPOSES, Stance.CONCEDES, Stance.THREATENS,
        Stance.UNDECIDED,
    }
)  # fmt: skip
"""Stances that say what a side wants or does; the others say what it believes of the world."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side of the talks with its positions, the weightiest first."""

    name: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What several articles tell together; a record stands beside the article that told it last."""

    articles: int
    sides: tuple[Side, ...]
    commitments: tuple[tuple[Commitment, Article], ...]
    meetings: tuple[tuple[Meeting, Article], ...]
    open_questions: tuple[tuple[Question, Article], ...]


def brief(readings: Iterable[Reading]) -> Brief:
    """Put readings together, those with most positions first; nothing is left out, only told once."""
    listed = sorted(readings, key=lambda reading: reading.article.day or date.min)
    held: dict[str, list[Position]] = {}
    for position in positions(listed):
        held.setdefault(position.side, []).append(position)
    sides = [Side(name, tuple(sorted(of, key=_weight))) for name, of in held.items()]
    return Brief(
        articles=len(listed),
        sides=tuple(sorted(sides, key=lambda side: -sum(_weighty(position) for position in side.positions))),
        commitments=_latest(listed, lambda reading: reading.commitments, _same_commitment),
        meetings=_latest(listed, lambda reading: reading.meetings, _same_meeting),
        open_questions=_latest(listed, lambda reading: reading.open_questions, _same_question),
    )


def _weight(position: Position) -> tuple[bool, bool, int, float]:
    """Sort changes first, then what a side wants, the latest first, of one day the most confident."""
    day, confidence = position.latest.order
    return not position.changed, not _weighty(position), -day.toordinal(), -confidence


def _weighty(position: Position) -> bool:
    said = position.latest.statement
    return said.stance in WEIGHTY and said.modality is not Modality.NEGATED


def _latest(
    readings: Iterable[Reading],
    records: Callable[[Reading], tuple[Found, ...]],
    same: Callable[[Found, Found], bool],
) -> tuple[tuple[Found, Article], ...]:
    """List records of one kind once each: a later one takes the place of the same one before it."""
    kept: list[tuple[Found, Article]] = []
    for reading in readings:
        for record in records(reading):
            at = next((i for i, (other, _) in enumerate(kept) if same(record, other)), None)
            if at is None:
                kept.append((record, reading.article))
            else:
                kept[at] = record, reading.article
    return tuple(kept)


def _same_commitment(one: Commitment, other: Commitment) -> bool:
    return one.debtor.name == other.debtor.name and same_issue(one.measure, other.measure)


def _same_meeting(one: Meeting, other: Meeting) -> bool:
    """Take two meetings for one if the same sides meet on days that may be the same."""
    if {actor.name for actor in one.participants} != {actor.name for actor in other.participants}:
        return False
    return one.when == other.when or (one.when is None and one.place == other.place)


def _same_question(one: Question, other: Question) -> bool:
    return same_issue(one.about, other.about)
