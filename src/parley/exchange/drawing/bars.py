"""Counts over time as bars, one series on top of the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parley.analysis.trend import Step
from parley.exchange.drawing.axis import Axis
from parley.exchange.drawing.look import SERIES, clipped
from parley.exchange.drawing.sheet import INK, QUIET, RULE, Sheet

WIDTH, HIGH, LEFT, LEGEND = 1160.0, 250.0, 44.0, 168.0
ROWS = 6
"""Lines across at most, the one at nought not counted."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts of each series in each step, in the order of time; ``series`` from the bottom to the top."""

    series: tuple[str, ...]
    steps: Sequence[tuple[Step, Mapping[str, int]]]


def draw_bars(bars: Bars, title: str, *, say: Callable[[date], str] = date.isoformat) -> str:
    """Draw a bar for each step; a pointer shows the number of each part.

    Args:
        bars: what is counted; of more than eight series the first eight are drawn.
        title: what it shows.
        say: writes a day as whoever looks is used to.
    """
    series = bars.series[: len(SERIES)]
    top, bottom = 14.0, 14.0 + HIGH
    sheet = Sheet(WIDTH, max(bottom + 26, top + 20 * len(series) + 10), title)
    if bars.steps:
        axis = Axis(bars.steps[0][0].first, bars.steps[-1][0].last, say, LEFT, WIDTH - LEGEND - 16)
        most = max(sum(count.get(name, 0) for name in series) for _, count in bars.steps)
        unit = _unit(most)
        rows = max(-(-most // unit), 1)
        scale = HIGH / (unit * rows)
        _draw_rows(sheet, axis, unit, rows)
        axis.draw(sheet, bottom, bottom + 4)
        for step, count in bars.steps:
            _draw_bar(sheet, axis, step, [(name, count.get(name, 0)) for name in series], scale)
    for place, name in enumerate(reversed(series)):
        _draw_key(sheet, name, len(series) - 1 - place, top + 20 * place)
    return str(sheet)


def _unit(most: int) -> int:
    """Give the smallest round number of which a few make the greatest bar."""
    size = 1
    while True:
        for part in (1, 2, 5):
            if part * size * ROWS >= most:
                return part * size
        size *= 10


def _draw_rows(sheet: Sheet, axis: Axis, unit: int, rows: int) -> None:
    for row in range(rows + 1):
        y = 14.0 + HIGH - row * HIGH / rows
        sheet.put("line", x1=axis.left, y1=y, x2=axis.right, y2=y, stroke=RULE, class_="rule")
        sheet.put("text", f"{row * unit}", x=axis.left - 6, y=y + 4, text_anchor="end", fill=QUIET, class_="quiet",
                  font_size=12)  # fmt: skip


def _draw_bar(sheet: Sheet, axis: Axis, step: Step, parts: list[tuple[str, int]], scale: float) -> None:
    left, right = axis.at(step.first), axis.end(step.last)
    gap = min(2.0, (right - left) * 0.15)
    wide = min(right - left - gap, 46.0)
    y = 14.0 + HIGH
    days = axis.say(step.first) if step.first == step.last else f"{axis.say(step.first)} to {axis.say(step.last)}"
    for place, (name, number) in enumerate(parts):
        high = number * scale
        y -= high
        if number:
            sheet.put("rect", x=left + gap / 2, y=y, width=wide, height=high, fill=SERIES[place], class_=f"s{place}",
                      title=f"{days}, {name}: {number}")  # fmt: skip


def _draw_key(sheet: Sheet, name: str, place: int, y: float) -> None:
    x = WIDTH - LEGEND
    sheet.put("rect", x=x, y=y, width=12, height=12, rx=2, fill=SERIES[place], class_=f"s{place}")
    sheet.put("text", clipped(name, 21), x=x + 18, y=y + 11, fill=INK)
