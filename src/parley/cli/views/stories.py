"""``parley stories``: which articles are copies of one text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_table

EXAMPLES = """
    parley stories --dossier talks/

    parley stories --all --format csv --dossier talks/
"""
EMPTY = "no article is there"


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
    clocks = checked_clocks(as_of, known_at)

    from parley.exchange.views import stories_table

    with speaking(), the_ledger(folder) as (_, ledger):
        write_table(form, stories_table(ledger, clocks, every=every), _lines, empty=EMPTY)


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
