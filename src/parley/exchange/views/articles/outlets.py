"""Outlets as rows: what a ledger has of each."""

from __future__ import annotations

from collections import Counter

from parley.analysis.trend import activity
from parley.exchange.views.table import Clocks, Row, Table, iso
from parley.ledger import Ledger

COLUMNS = ("outlet", "articles", "records", "first", "last")


def outlets_table(ledger: Ledger, clocks: Clocks) -> Table:
    """Give how many articles of each outlet there are, how many records in them, of which first and last day.

    Articles without an outlet are those of None. The outlet with most articles comes first.

    Raises:
        BadLedger: if the database refuses.
    """
    told = activity(ledger, as_of=clocks.as_of, known_at=clocks.known_at)
    articles = Counter[str | None]()
    for one in told:
        articles[one.outlet] += one.articles
    rows: list[Row] = []
    for outlet, number in articles.most_common():
        mine = [one for one in told if one.outlet == outlet]
        days = [one.day for one in mine if one.day]
        rows.append({
            "outlet": outlet, "articles": number, "records": sum(one.records for one in mine),
            "first": iso(min(days, default=None)), "last": iso(max(days, default=None)),
        })  # fmt: skip
    return Table(COLUMNS, rows)
