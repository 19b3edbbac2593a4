"""Days from left to right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from parley.analysis.trend import steps
from parley.exchange.drawing.sheet import QUIET, RULE, Sheet

TICKS = 12
"""Days that are named at most."""

NAME = 86.0
"""How wide the name of a day is."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from ``first`` to ``last``, both among them; ``say`` writes a day as whoever looks is used to."""

    first: date
    last: date
    say: Callable[[date], str] = date.isoformat
    left: float = 0
    right: float = 1160

    def at(self, day: date) -> float:
        """Say where a day begins; what lies outside is put at the edge."""
        share = (day - self.first).days / ((self.last - self.first).days + 1)
        return self.left + (self.right - self.left) * min(max(share, 0), 1)

    def end(self, day: date) -> float:
        """Say where a day ends."""
        return self.at(day + timedelta(days=1))

    def draw(self, sheet: Sheet, top: float, bottom: float) -> None:
        """Draw a line where each step begins, with its day below."""
        free = self.left
        for step in steps(self.first, self.last, most=TICKS):
            x = self.at(step.first)
            sheet.put("line", x1=x, y1=top, x2=x, y2=bottom, stroke=RULE, class_="rule")
            if step.first >= self.first and free <= x < self.right - NAME:
                free = x + NAME
                sheet.put(
                    "text", self.say(step.first), x=x + 3, y=bottom + 15, fill=QUIET, class_="quiet", font_size=12
                )
