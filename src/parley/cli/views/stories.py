"""``parley stories``: which articles are copies of one text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, checked_day, checked_moment, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.analysis.stories import Story

EXAMPLES = """
    parley stories --dossier talks/

    parley stories --all --format csv --dossier talks/
"""
COLUMNS = ("story", "origin", "article", "outlet", "title", "published", "recorded_at", "alike", "of")


def stories(
    as_of: AsOf = None,
    known_at: KnownAt = None,
    every: Annotated[bool, typer.Option("--all", help="Also articles that no other is a copy of.")] = False,
    form: Form = TableFormat.TABLE,
    folder: Folder = Path(),
) -> None:
    """Show which articles are one text, whose it is, and how much of each is a copy.

    With --as-of only articles that were published by that day; one that tells no day is among them.
    """
    day, moment = checked_day(as_of), checked_moment(known_at)

    from parley.analysis.stories import stories as grouped
    from parley.cli.output import opened
    from parley.ledger import versions

    with speaking(), the_ledger(folder) as (_, ledger), opened(None) as out:
        known = versions(ledger, known_at=moment)
        found = grouped(one for one in known if not (day and one.published and one.published > day))
        rows = [row for story in found if every or len(story.copies) > 1 for row in _rows(story)]
        write_rows(form, rows, COLUMNS, _lines, out)


def _rows(story: Story) -> Iterator[dict[str, object]]:
    """Give a row for each article of a story."""
    for copy in story.copies:
        yield {
            "story": story.id,
            "origin": story.origin,
            "article": copy.article,
            "outlet": copy.outlet,
            "title": copy.title,
            "published": copy.published.isoformat() if copy.published else None,
            "recorded_at": copy.recorded_at.isoformat(),
            "alike": copy.alike,
            "of": copy.of,
        }


def _lines(rows: Rows) -> Iterator[str]:
    """Give the articles under the one whose text they are."""
    story = None
    for row in rows:
        if row["story"] != story:
            story = row["story"]
            yield f"from {row['origin']}"
        copied = f", {row['alike']:.0%} a copy" if row["of"] else ""
        outlet, title = row["outlet"] or "no outlet", row["title"] or row["article"]
        yield f"  {row['published'] or 'no date'}  {outlet}: {title}{copied}"
