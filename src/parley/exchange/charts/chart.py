"""What a chart is: a table, and a drawing of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from parley.analysis.trend import Step
from parley.exchange.drawing import Bars
from parley.exchange.views import Table

MANY = 7
"""Series that have a colour of their own; the rest is drawn as one."""

OTHERS = "others"


class Leads(Protocol):
    """Gives the address of a page of the workspace, looked at through the same clocks."""

    def __call__(self, path: str, **more: str | None) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Manner:
    """How a chart is drawn: under which ``title``, with days as ``say`` writes them, and where its parts lead, None for
    nowhere."""

    title: str
    say: Callable[[date], str] = date.isoformat
    leads: Leads | None = None

    def to(self, path: str, **more: str | None) -> str | None:
        """Give the address that a part leads to."""
        return self.leads(path, **more) if self.leads else None


@dataclass(frozen=True, slots=True)
class Chart:
    """The rows and the drawing; ``undrawn`` rows have no day, and are in the table alone."""

    table: Table
    svg: str
    undrawn: int = 0


def bars_of(counted: Iterable[tuple[Step, Mapping[str, int]]]) -> Bars:
    """Give the greatest series first, so that they stand on the ground, and the small ones as one."""
    steps = list(counted)
    total = Counter[str]()
    for _, count in steps:
        total.update(count)
    order = sorted(total, key=lambda name: (-total[name], name))
    if len(order) <= MANY + 1:
        return Bars(tuple(order), steps)
    own = order[:MANY]
    return Bars((*own, OTHERS), [(step, _gathered(count, own)) for step, count in steps])


def _gathered(count: Mapping[str, int], own: list[str]) -> dict[str, int]:
    return {name: count.get(name, 0) for name in own} | {OTHERS: sum(count[one] for one in count if one not in own)}
