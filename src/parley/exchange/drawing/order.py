"""What comes before what, as boxes with arrows, from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parley.exchange.drawing.look import OPEN, clipped
from parley.exchange.drawing.sheet import INK, QUIET, Sheet

WIDE, HIGH, ACROSS, DOWN, MARGIN = 260.0, 62.0, 70.0, 20.0, 10.0
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A thing with its name and what is told below; ``after`` are the ids of those directly before it."""

    id: str
    name: str
    lines: tuple[str, ...]
    after: tuple[str, ...] = ()
    href: str | None = None


def draw_order(boxes: Sequence[Box], title: str) -> str:
    """Draw each box to the right of all that come before it, and an arrow from each of these.

    Where they go round in a circle, the arrow that closes it points back.
    """
    places = _placed(boxes)
    right = max((x for x, _ in places.values()), default=0) + WIDE + MARGIN
    bottom = max((y for _, y in places.values()), default=0) + HIGH + MARGIN
    sheet = Sheet(right, bottom, title, leads=any(box.href for box in boxes))
    sheet.put_tip("tip")
    for box in boxes:
        for before in box.after:
            if before in places:
                _draw_arrow(sheet, places[before], places[box.id])
    for box in boxes:
        _draw_box(sheet, box, *places[box.id])
    return str(sheet)


def _placed(boxes: Sequence[Box]) -> dict[str, Place]:
    """Give each box a column, the one after the last of those before it, and the next free row in that column."""
    before = {box.id: tuple(one for one in box.after if one != box.id) for box in boxes}
    column: dict[str, int] = {}

    def at(one: str, seen: frozenset[str]) -> int:
        if one not in column:
            earlier = [other for other in before[one] if other in before and other not in seen]
            column[one] = max((at(other, seen | {one}) + 1 for other in earlier), default=0)
        return column[one]

    rows: dict[int, int] = {}
    places: dict[str, Place] = {}
    for box in boxes:
        across = at(box.id, frozenset({box.id}))
        down = rows.get(across, 0)
        rows[across] = down + 1
        places[box.id] = MARGIN + across * (WIDE + ACROSS), MARGIN + down * (HIGH + DOWN)
    return places


def _draw_box(sheet: Sheet, box: Box, x: float, y: float) -> None:
    with sheet.leading(box.href):
        sheet.put("rect", x=x, y=y, width=WIDE, height=HIGH, rx=7, fill=OPEN, stroke=QUIET, class_="box",
                  title=f"{box.name}: {', '.join(box.lines)}")  # fmt: skip
        sheet.put("text", clipped(box.name, 30), x=x + 10, y=y + 20, fill=INK, font_weight=600)
        for number, line in enumerate(box.lines[:2]):
            sheet.put("text", clipped(line, 36), x=x + 10, y=y + 37 + 16 * number, fill=QUIET, class_="quiet",
                      font_size=12)  # fmt: skip


def _draw_arrow(sheet: Sheet, left: Place, right: Place) -> None:
    x1, y1 = left[0] + WIDE, left[1] + HIGH / 2
    x2, y2 = right[0] - 3, right[1] + HIGH / 2
    bend = max(abs(x2 - x1) / 2, 30)
    way = f"M{x1:g},{y1:g} C{x1 + bend:g},{y1:g} {x2 - bend:g},{y2:g} {x2:g},{y2:g}"
    sheet.put("path", d=way, fill="none", stroke=QUIET, stroke_width=1.6, class_="arrow", marker_end="url(#tip)")
