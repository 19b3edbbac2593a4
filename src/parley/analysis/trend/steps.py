"""A stretch of days cut into equal steps: days, weeks from Monday on, months, quarters or years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

STEPS = ("day", "week", "month", "quarter", "year")
MONTHS = {"month": 1, "quarter": 3, "year": 12}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Step:
    """Days from ``first`` to ``last``, both among them."""

    first: date
    last: date


def steps(first: date, last: date, *, most: int, least: str = "day") -> list[Step]:
    """Cut the days from first to last into the smallest of ``STEPS`` of which there are at most so many.

    Args:
        first: the first day.
        last: the last one.
        most: how many steps at most; of more years than that the last so many are given.
        least: the smallest step that is wanted.

    Returns:
        Steps in the order of time, whole ones: they may begin before the first day and end after the last.
    """
    found: list[Step] = []
    for size in STEPS[STEPS.index(least) :]:
        found = list(_cut(first, last, size))
        if len(found) <= most:
            break
    return found[-most:]


def _cut(first: date, last: date, size: str) -> Iterator[Step]:
    at = _begin(first, size)
    while at <= last:
        following = _next(at, size)
        yield Step(at, following - DAY)
        at = following


def _begin(day: date, size: str) -> date:
    if size == "day":
        return day
    if size == "week":
        return day - timedelta(days=day.weekday())
    months = MONTHS[size]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _next(day: date, size: str) -> date:
    if size in {"day", "week"}:
        return day + timedelta(days=7 if size == "week" else 1)
    at = day.year * 12 + day.month - 1 + MONTHS[size]
    return date(at // 12, at % 12 + 1, 1)
