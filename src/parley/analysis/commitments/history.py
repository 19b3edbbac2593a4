"""What happened to a commitment, in the order of time, each with the report that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from parley.analysis.commitments.life import TERMS, Step
from parley.analysis.witness import Bearing

SUPERSEDED = "superseded"
"""What happened where a report of the same status tells other terms."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What happened on a day (None where nobody tells it): a stage, or that new terms superseded the old.

    ``witness`` tells it; None for a deadline that passed in silence. ``terms`` are those that changed, with what was
    told before and what is told now.
    """

    day: date | None
    what: str
    witness: Bearing | None
    terms: tuple[tuple[str, str | None, str | None], ...] = ()


def history(steps: Iterable[Step], *last: Turn) -> tuple[Turn, ...]:
    """Tell the steps of a commitment as events, and what follows from them at the end."""
    return (*_events(steps), *last)


def _events(steps: Iterable[Step]) -> Iterator[Turn]:
    before: Step | None = None
    for step in steps:
        changed = tuple(_changed(before, step)) if before else ()
        same = before is not None and before.status is step.status
        yield Turn(step.day, SUPERSEDED if same and changed else step.status.value, step.witnesses[0], changed)
        before = step


def _changed(before: Step, step: Step) -> Iterator[tuple[str, str | None, str | None]]:
    for term in TERMS:
        was, now = getattr(before, term), getattr(step, term)
        if was != now:
            yield term, was, now
