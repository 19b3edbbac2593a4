"""Stories as rows: which articles are copies of one text."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.stories import Story, stories
from parley.exchange.views.table import Clocks, Row, Table, iso
from parley.ledger import Ledger

COLUMNS = ("story", "origin", "article", "outlet", "title", "published", "recorded_at", "alike", "of")


def stories_table(ledger: Ledger, clocks: Clocks, *, every: bool = False) -> Table:
    """Give the articles by story; with ``every`` also those that no other is a copy of.

    Raises:
        BadLedger: if the database refuses.
    """
    found = stories(ledger, as_of=clocks.as_of, known_at=clocks.known_at, several=not every)
    return Table(COLUMNS, [row for story in found for row in _rows(story)])


def _rows(story: Story) -> Iterator[Row]:
    """Give a row for each article of a story."""
    for copy in story.copies:
        yield {
            "story": story.id,
            "origin": story.origin,
            "article": copy.article,
            "outlet": copy.outlet,
            "title": copy.title,
            "published": iso(copy.published),
            "recorded_at": copy.recorded_at.isoformat(),
            "alike": copy.alike,
            "of": copy.of,
        }
