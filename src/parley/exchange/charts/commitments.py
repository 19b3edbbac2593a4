"""At which stages commitments stood over time."""

from __future__ import annotations

from collections import Counter

from parley.analysis.commitments import Stage
from parley.analysis.trend import commitments_over_time
from parley.exchange.charts.chart import Chart, Manner
from parley.exchange.drawing import Bars, draw_bars
from parley.exchange.views import Clocks, Table
from parley.ledger import Ledger

COLUMNS = ("day", *(stage.value for stage in Stage))
FAMILIES = {
    "kept": (Stage.DISCHARGED,),
    "pledged": (Stage.PLEDGED, Stage.PARTLY),
    "conditional": (Stage.CONDITIONAL,),
    "asked or offered": (Stage.REQUESTED, Stage.FLOATED, Stage.OFFERED),
    "due": (Stage.DUE,),
    "overdue or expired": (Stage.OVERDUE, Stage.EXPIRED),
    "over": (Stage.RELEASED, Stage.DELEGATED, Stage.REFUSED, Stage.WITHDRAWN),
    "not determined": (Stage.UNDETERMINED,),
}
"""Stages that are drawn as one series, from the ground up."""


def commitments_chart(ledger: Ledger, clocks: Clocks, manner: Manner) -> Chart:
    """Give how many commitments stood at each stage at the end of each day, or of longer steps.

    Raises:
        BadLedger: if the database refuses.
    """
    found = commitments_over_time(ledger, as_of=clocks.as_of, known_at=clocks.known_at)
    rows = [
        {"day": one.step.last.isoformat()} | {stage.value: one.stages.get(stage, 0) for stage in Stage} for one in found
    ]
    counted = [(one.step, Counter[str]()) for one in found]
    for one, (_, count) in zip(found, counted, strict=True):
        for name, stages in FAMILIES.items():
            count[name] = sum(one.stages.get(stage, 0) for stage in stages)
    return Chart(Table(COLUMNS, rows), draw_bars(Bars(tuple(FAMILIES), counted), manner.title, say=manner.say))
