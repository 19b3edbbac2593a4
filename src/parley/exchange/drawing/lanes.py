"""What held from when to when: a lane for each thing, in it a bar for each stretch of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from parley.exchange.drawing.axis import Axis
from parley.exchange.drawing.look import FILLS, OPEN, PAPER, clipped
from parley.exchange.drawing.sheet import INK, QUIET, RULE, Sheet

WIDTH, HIGH, NAMES, LETTER = 1160.0, 24.0, 220.0, 6.6


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days: None where its beginning is not known, or where it goes on. ``looks`` are a stance and a
    modality; ``told`` is written into it, ``title`` shown by a pointer, ``href`` where it leads."""

    first: date | None
    last: date | None
    looks: tuple[str, ...]
    told: str
    title: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """The stretches of one thing, with where its name leads."""

    name: str
    spans: tuple[Span, ...]
    href: str | None = None


def draw_lanes(lanes: Sequence[Lane], axis: Axis, title: str) -> str:
    """Draw lanes below one another; stretches of one lane that overlap stand in rows of their own."""
    axis = Axis(axis.first, axis.last, axis.say, NAMES, WIDTH - 8)
    rows = [_rows(lane.spans, axis) for lane in lanes]
    high = sum(HIGH * len(some) + 8 for some in rows)
    leads = any(lane.href or any(span.href for span in lane.spans) for lane in lanes)
    sheet = Sheet(WIDTH, high + 30, title, leads=leads)
    axis.draw(sheet, 4, high + 4)
    y = 4.0
    for lane, some in zip(lanes, rows, strict=True):
        sheet.put("line", x1=0, y1=y, x2=WIDTH, y2=y, stroke=RULE, class_="rule")
        with sheet.leading(lane.href):
            sheet.put("text", clipped(lane.name, 26), x=4, y=y + 20, fill=INK, font_weight=600, title=lane.name)
        for row, spans in enumerate(some):
            for span in spans:
                _draw_span(sheet, axis, span, y + 4 + row * HIGH)
        y += HIGH * len(some) + 8
    return str(sheet)


def _rows(spans: Iterable[Span], axis: Axis) -> list[list[Span]]:
    """Put each stretch into the first row in which nothing stands in its place."""
    rows: list[list[Span]] = []
    ends: list[float] = []
    for span in sorted(spans, key=lambda one: (one.first or date.min, one.last or date.max, one.told)):
        left, right = _sides(span, axis)
        at = next((place for place, end in enumerate(ends) if end <= left), len(rows))
        if at == len(rows):
            rows.append([])
            ends.append(0)
        rows[at].append(span)
        ends[at] = max(right, left + len(span.told) * LETTER + 10)
    return rows or [[]]


def _sides(span: Span, axis: Axis) -> tuple[float, float]:
    left = axis.at(span.first) if span.first else axis.left
    right = axis.end(span.last) if span.last else axis.right
    return left, max(right, left + 6)


def _draw_span(sheet: Sheet, axis: Axis, span: Span, y: float) -> None:
    left, right = _sides(span, axis)
    hollow = {"possible", "former", "negated"} & set(span.looks)
    fill = PAPER if hollow else FILLS.get(span.looks[0], OPEN)
    broken = {"stroke_dasharray": "4 3"} if "possible" in span.looks else {}
    with sheet.leading(span.href):
        sheet.put("rect", x=left, y=y, width=right - left, height=HIGH - 4, rx=4, fill=fill, stroke=QUIET,
                  class_=f"bar {' '.join(span.looks)}", title=span.title, **broken)  # fmt: skip
        inside = len(span.told) * LETTER + 10 <= right - left
        struck = {"text_decoration": "line-through"} if {"former", "negated"} & set(span.looks) else {}
        x = left + 6 if inside or right + 4 + len(span.told) * LETTER > axis.right else right + 4
        sheet.put("text", span.told, x=x, y=y + 15, fill=INK, font_size=12, pointer_events="none", **struck)
