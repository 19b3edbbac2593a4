"""What a least confidence costs and gains: precision and recall of the records that are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parley.analysis.narrow import narrow
from parley.analysis.scoring.findings import Kind, Marked
from parley.analysis.scoring.scores import Figures, Level, score
from parley.records import Reading


@dataclass(frozen=True, slots=True)
class Trade:
    """The figures over all kinds together where nothing less sure than ``least`` is told."""

    least: float
    found: Figures
    what: Figures


def trade(pairs: Sequence[tuple[Marked, Reading | None]], steps: Sequence[float]) -> tuple[Trade, ...]:
    """Score readings of marked articles once for each least confidence."""
    return tuple(_at(pairs, least) for least in steps)


def _at(pairs: Sequence[tuple[Marked, Reading | None]], least: float) -> Trade:
    left = [(one, reading and narrow(reading, kinds=frozenset(Kind), min_confidence=least)) for one, reading in pairs]
    levels = score(left).figures.values()
    found, what = (sum((row[level] for row in levels), Figures()) for level in (Level.FOUND, Level.WHAT))
    return Trade(least, found, what)
