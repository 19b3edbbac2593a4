"""What was published and read, by outlet and over time."""

from __future__ import annotations

from collections import Counter

from parley.analysis.trend import Activity, activity, steps
from parley.exchange.charts.chart import Chart, Manner, bars_of
from parley.exchange.drawing import draw_bars
from parley.exchange.views import Clocks, Table
from parley.exchange.views.table import iso
from parley.ledger import Ledger

COLUMNS = ("day", "outlet", "articles", "records")
MOST = 60
"""Bars; of a longer stretch a bar is a week, a month or more."""

UNNAMED = "no outlet"


def articles_chart(ledger: Ledger, clocks: Clocks, manner: Manner, *, outlet: str | None = None) -> Chart:
    """Give how many articles each outlet published on each day, or one alone.

    Raises:
        BadLedger: if the database refuses.
    """
    told = activity(ledger, as_of=clocks.as_of, known_at=clocks.known_at)
    return _chart([one for one in told if outlet is None or one.outlet == outlet], "articles", manner)


def records_chart(ledger: Ledger, clocks: Clocks, manner: Manner) -> Chart:
    """Give how many records were read in what each outlet published on each day.

    Raises:
        BadLedger: if the database refuses.
    """
    return _chart(activity(ledger, as_of=clocks.as_of, known_at=clocks.known_at), "records", manner)


def _chart(told: list[Activity], what: str, manner: Manner) -> Chart:
    rows = [
        {"day": iso(one.day), "outlet": one.outlet, "articles": one.articles, "records": one.records} for one in told
    ]
    days = [one.day for one in told if one.day]
    cut = steps(min(days), max(days), most=MOST) if days else []
    counted = [(step, Counter[str]()) for step in cut]
    for one in told:
        for step, count in counted:
            if one.day and step.first <= one.day <= step.last:
                count[one.outlet or UNNAMED] += one.articles if what == "articles" else one.records
    svg = draw_bars(bars_of(counted), manner.title, say=manner.say)
    return Chart(Table(COLUMNS, rows), svg, sum(one.day is None for one in told))
