"""Draw how well the confidences hold: a point for each bin, on the diagonal where it holds, as large as its records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from parley.analysis.scoring import Bin

SIDE, LEFT, TOP = 300, 60, 20
"""Pixels: the plot's side, and what stands left and above."""

HEAD = """\
<svg viewBox="0 0 400 380" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title">
<title id="title">Share of right records by confidence, {records} records</title>
<style>text {{ font: 12px sans-serif; fill: #333 }} .count {{ font-size: 10px; fill: #777 }}</style>
<rect fill="#fff" width="400" height="380"/>
"""


def draw(bins: Sequence[Bin]) -> str:
    """Draw the bins as SVG."""
    records = sum(one.records for one in bins)
    return "".join((HEAD.format(records=records), *_axes(), *(_point(one, records) for one in bins), "</svg>\n"))


def _axes() -> Iterator[str]:
    """Draw the grid with its figures, the names of the axes, and the diagonal."""
    for tenth in range(0, 11, 2):
        x, y = _x(tenth / 10), _y(tenth / 10)
        yield f'<path d="M{x} {TOP}V{TOP + SIDE}M{LEFT} {y}H{LEFT + SIDE}" stroke="#ddd"/>\n'
        yield f'<text x="{x}" y="{TOP + SIDE + 16}" text-anchor="middle">{tenth / 10:.1f}</text>\n'
        yield f'<text x="{LEFT - 6}" y="{y + 4}" text-anchor="end">{tenth / 10:.1f}</text>\n'
    yield f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#999" stroke-dasharray="4"/>\n'
    across, middle = LEFT + SIDE / 2, TOP + SIDE / 2
    yield f'<text x="{across}" y="{TOP + SIDE + 36}" text-anchor="middle">confidence (mean of the bin)</text>\n'
    yield f'<text x="18" y="{middle}" text-anchor="middle" transform="rotate(-90 18 {middle})">share right</text>\n'


def _point(one: Bin, records: int) -> str:
    """Draw one bin: its area tells the share of the records that it holds, the figure beside it how many."""
    x, y, radius = _x(one.confidence), _y(one.right), 36 * sqrt(one.records / records)
    return (
        f'<circle cx="{x}" cy="{y}" r="{radius:.1f}" fill="#1e50b4" fill-opacity="0.45" stroke="#1e50b4"/>\n'
        f'<text class="count" x="{x + radius + 3:.1f}" y="{y + 4:.1f}">{one.records}</text>\n'
    )


def _x(value: float) -> float:
    return round(LEFT + SIDE * value, 1)


def _y(value: float) -> float:
    return round(TOP + SIDE * (1 - value), 1)
