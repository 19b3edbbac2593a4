"""Records as rows: what the reader found, sentence by sentence, as reviews have it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from parley.exchange.views import Clocks, Row, Table
from parley.exchange.views.table import iso
from parley.ledger import Ledger, Told, told

COLUMNS = ("record", "kind", "tier", "confidence", "published", "recorded_at", "outlet", "article", "evidence")
FIRST = (0, -1)
"""The place before all records."""


@dataclass(frozen=True, slots=True)
class RecordWish:
    """What is asked for: records of any of the kinds, none named means all, of an article or of all."""

    kinds: tuple[str, ...] = ()
    article: str | None = None


def records_table(
    ledger: Ledger, wish: RecordWish, clocks: Clocks, *, after: tuple[int, int] = FIRST, most: int | None = None
) -> Table:
    """Give records in the order in which they were recorded.

    Args:
        ledger: where they are; its tier says which are given.
        wish: which ones.
        clocks: when they were known.
        after: the entry and the place of the record before the first.
        most: how many at most, None for all.

    Raises:
        BadLedger: if the database refuses.
    """
    articles = (wish.article,) if wish.article else ()
    found = told(ledger, kinds=wish.kinds, articles=articles, known_at=clocks.known_at, after=after)
    return Table(COLUMNS, [told_row(one) for one in islice(found, most)])


def told_row(one: Told) -> Row:
    """Give a record as a row, with itself as an object by the contract."""
    return {
        "record": one.id,
        "number": one.number,
        "place": one.place,
        "kind": one.kind,
        "tier": one.tier.value,
        "confidence": one.body["confidence"],
        "published": iso(one.published),
        "recorded_at": one.recorded_at.isoformat(),
        "outlet": one.outlet,
        "article": one.article,
        "evidence": one.text,
        "body": one.body,
    }
