"""What reports tell as facts: what may make a condition come true, or answer a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from parley.analysis.commitments.life import Life
from parley.analysis.held import HeldPosition, Witness
from parley.analysis.scoring.words import content_words
from parley.analysis.witness import Bearing
from parley.records import CommitmentStatus, Modality, Stance

DONE = frozenset({Stance.CLAIMS, Stance.CONCEDES})
"""Stances that tell what is so, or what somebody has given in to."""

SETTLED = frozenset({CommitmentStatus.PLEDGED, CommitmentStatus.DELIVERED, CommitmentStatus.REFUSED})
"""Reports of a commitment that answer who provides it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a report tells as a fact, by its content words and those of its sentence."""

    day: date | None
    words: frozenset[str]
    what: str
    witness: Bearing


def fact(day: date | None, what: str, witness: Bearing) -> Fact:
    """Tell a fact."""
    return Fact(day, content_words(f"{what} {witness.text}"), what, witness)


def done(held: Iterable[HeldPosition], lives: Iterable[Life]) -> Iterator[Fact]:
    """Give what is told to have happened: what was conceded or is claimed to be so, and what was delivered."""
    for one in held:
        interval = one.interval
        if interval.stance in DONE and interval.modality is Modality.ACTUAL:
            yield fact(interval.valid_from, f"{one.actor} {one.issue}", _bearing(interval.witnesses[0]))
    yield from _steps(lives, frozenset({CommitmentStatus.DELIVERED}))


def settled(held: Iterable[HeldPosition], lives: Iterable[Life]) -> Iterator[Fact]:
    """Give what may answer a question: commitments made, kept or declined, and what somebody conceded."""
    for one in held:
        interval = one.interval
        if interval.stance is Stance.CONCEDES and interval.modality is Modality.ACTUAL:
            yield fact(interval.valid_from, f"{one.actor} {one.issue}", _bearing(interval.witnesses[0]))
    yield from _steps(lives, SETTLED)


def _steps(lives: Iterable[Life], statuses: frozenset[CommitmentStatus]) -> Iterator[Fact]:
    for life in lives:
        for step in life.steps:
            if step.status in statuses:
                yield fact(step.day, f"{life.debtor} {step.status.value} {life.measure}", step.witnesses[0])


def _bearing(told: Witness) -> Bearing:
    return Bearing(told.record, told.article, told.outlet, told.published, told.recorded_at, told.text)
