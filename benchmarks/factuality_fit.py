"""Fit the certainties of the signatures to annotated events: one number after another, as long as the error falls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parley.reading.lexicon import SURE, load_signatures

ROUNDS = 6
LEAST = 25
"""Events that have to speak for a change; the numbers of rarer classes stay as they are written."""

GRID = [step / 10 for step in range(-30, 31, 2)]

Way = list[str]
Points = dict[str, list[float]]


def fitted(told: Sequence[tuple[float, Way]]) -> Iterator[str]:
    """Give each class with its three numbers and the number of events that pass through it."""
    points = {name: [s.plus, s.open, s.minus] for name, s in load_signatures().items()}
    passing: dict[str, list[int]] = defaultdict(list)
    for index, (_, way) in enumerate(told):
        for name in set(way):
            passing[name].append(index)
    for _ in range(ROUNDS):
        for name, seen in sorted(passing.items()):
            if len(seen) >= LEAST:
                _improve(points, name, [told[i] for i in seen])
    error = sum(abs(gold - _certainty(points, way)) for gold, way in told) / len(told)
    yield f"mean absolute error {error:.3f} on {len(told)} events"
    for name, (plus, middle, minus) in points.items():
        yield f"{name:14} plus {plus:4.1f}  open {middle:4.1f}  minus {minus:4.1f}   {len(passing[name])} events"


def _improve(points: Points, name: str, told: Sequence[tuple[float, Way]]) -> None:
    """Move each number of one class to where the error of its events is least; it stays put where nothing is won."""
    for at in range(3):
        start = points[name][at]

        def error(number: float, at: int = at, start: float = start) -> float:
            points[name][at] = number
            drift = 0.5 * abs(number - start)
            return sum(abs(gold - _certainty(points, way)) for gold, way in told) + drift

        points[name][at] = min([start, *GRID], key=error)


def _certainty(points: Points, way: Way) -> float:
    certainty = SURE
    for name in way:
        plus, middle, minus = points[name]
        share = abs(certainty) / SURE
        certainty = (1 - share) * middle + share * (plus if certainty >= 0 else minus)
    return certainty
