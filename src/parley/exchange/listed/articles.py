"""Articles and their versions as rows, without their text."""

from __future__ import annotations

from dataclasses import replace

from parley.exchange.views import Clocks, Row, Table
from parley.exchange.views.table import iso
from parley.ledger import Ledger, Narrow, Version, all_versions, some_versions

COLUMNS = ("article", "version", "outlet", "byline", "title", "published", "recorded_at", "number", "words")


def articles_table(ledger: Ledger, narrow: Narrow, clocks: Clocks, *, after: int = 0, most: int) -> Table:
    """Give articles in the order in which they were recorded, each in the version that was known last.

    Args:
        ledger: where they are.
        narrow: of which outlets, published when.
        clocks: when they were known, and the day by which they were published.
        after: the entry (``number``) of the article before the first.
        most: how many at most.

    Raises:
        BadLedger: if the database refuses.
    """
    until = min((one for one in (narrow.until, clocks.as_of) if one), default=None)
    found = some_versions(ledger, replace(narrow, until=until), known_at=clocks.known_at, after=after, most=most)
    return Table(COLUMNS, [version_row(one) for one in found])


def versions_table(ledger: Ledger, article: str, clocks: Clocks) -> Table:
    """Give every version of an article that was known, in the order of time.

    Raises:
        BadLedger: if the database refuses.
    """
    return Table(COLUMNS, [version_row(one) for one in all_versions(ledger, article, known_at=clocks.known_at)])


def version_row(told: Version) -> Row:
    """Give a version as a row."""
    return {
        "article": told.article,
        "version": told.id,
        "outlet": told.outlet,
        "byline": told.byline,
        "title": told.title,
        "published": iso(told.published),
        "recorded_at": told.recorded_at.isoformat(),
        "number": told.number,
        "words": len(told.text.split()),
    }
