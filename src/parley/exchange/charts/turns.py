"""What changed, week by week."""

from __future__ import annotations

from collections import Counter

from parley.analysis.changes import ChangeKind
from parley.analysis.trend import turns
from parley.exchange.charts.chart import Chart, Manner, bars_of
from parley.exchange.drawing import draw_bars
from parley.exchange.views import Clocks, Table
from parley.ledger import Ledger

KINDS = tuple(kind for kind in ChangeKind if kind is not ChangeKind.REPEATED)
COLUMNS = ("from", "to", *KINDS)
FAMILIES = {
    ChangeKind.REVERSED: "turns of positions", ChangeKind.WITHDRAWN: "turns of positions",
    ChangeKind.BEGUN: "new positions", ChangeKind.PLEDGED: "commitments", ChangeKind.MOVED: "commitments",
    ChangeKind.FULFILLED: "commitments", ChangeKind.SLIPPED: "meetings", ChangeKind.MET: "meetings",
    ChangeKind.ASKED: "questions", ChangeKind.ANSWERED: "questions", ChangeKind.CONTRADICTED: "contradictions",
    ChangeKind.GONE: "no longer read so",
}  # fmt: skip
"""Kinds that are drawn as one series."""


def turns_chart(ledger: Ledger, clocks: Clocks, manner: Manner) -> Chart:
    """Give how many changes of each kind came about in each week, or in longer steps where there are many.

    Raises:
        BadLedger: if the database refuses.
    """
    found = turns(ledger, as_of=clocks.as_of, known_at=clocks.known_at)
    rows = [
        {"from": one.step.first.isoformat(), "to": one.step.last.isoformat()}
        | {kind.value: one.kinds.get(kind, 0) for kind in KINDS}
        for one in found
    ]
    counted = [(one.step, Counter[str]()) for one in found]
    for one, (_, count) in zip(found, counted, strict=True):
        for kind, number in one.kinds.items():
            count[FAMILIES[kind]] += number
    return Chart(Table(COLUMNS, rows), draw_bars(bars_of(counted), manner.title, say=manner.say))
