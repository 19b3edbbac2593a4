"""A network of actors as a drawing: who agrees is tied by a line, who disagrees by a broken one."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

from parley.analysis.network import Network, Tie, laid
from parley.exchange.drawing.sheet import AGREE, DIFFER, INK, LINE, QUIET, Sheet

WIDTH, HEIGHT, MARGIN = 960.0, 620.0, 70.0
THICK = 7.0
"""How thick the strongest tie is."""


def draw_network(network: Network, title: str, *, leads: Callable[[str], str] | None = None) -> str:
    """Draw a network as SVG.

    Args:
        network: who is tied to whom.
        title: what it shows.
        leads: the address that an actor leads to; None draws no links.
    """
    places = {name: _on_sheet(*at) for name, at in laid(network).items()}
    sheet = Sheet(WIDTH, HEIGHT, title, leads=leads is not None)
    strongest = max((abs(tie.weight) for tie in network.ties), default=0) or 1
    for tie in network.ties[::-1]:
        _draw_tie(sheet, tie, places, THICK * abs(tie.weight) / strongest)
    most = max(network.activity.values(), default=1)
    for name, (x, y) in places.items():
        size = 5 + 11 * sqrt(network.activity[name] / most)
        told = f"{name}: speaks to {network.activity[name]} issues"
        with sheet.leading(leads(name) if leads else None):
            sheet.put("circle", cx=x, cy=y, r=size, fill=LINE, stroke=QUIET, class_="actor", title=told)
            sheet.put("text", name, x=x, y=y - size - 4, text_anchor="middle", fill=INK, class_="name", stroke="#fff",
                      stroke_width=3, paint_order="stroke")  # fmt: skip
    return str(sheet)


def _draw_tie(sheet: Sheet, tie: Tie, places: dict[str, tuple[float, float]], thick: float) -> None:
    (x1, y1), (x2, y2) = places[tie.left], places[tie.right]
    differ = tie.weight < 0 or not tie.agree
    broken = {"stroke_dasharray": "7 5"} if differ else {}
    told = f"{tie.left} and {tie.right}: {tie.weight:g}; agree on {len(tie.agree)}, disagree on {len(tie.differ)}"
    sheet.put(
        "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=DIFFER if differ else AGREE, stroke_width=max(thick, 1),
        stroke_opacity="0.65", class_="differ" if differ else "agree", title=told, **broken,
    )  # fmt: skip


def _on_sheet(x: float, y: float) -> tuple[float, float]:
    return MARGIN + x * (WIDTH - 2 * MARGIN), MARGIN / 2 + y * (HEIGHT - MARGIN)
