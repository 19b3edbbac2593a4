"""``parley edits``: which articles were edited or taken away, and what an edit changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, KnownAt, checked_clocks, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Limit, Rows, TableFormat, most, write_table

EXAMPLES = """
    parley edits --dossier talks/

    parley edits article-1f0c2a9b7d3e4 --dossier talks/

    parley edits --format csv --dossier talks/

Words that were taken out stand in [-...-], words that were put in in {+...+}. Records are kept, gone or new; a review
whose sentence stands no more is orphaned (`parley review --orphans`). The exit code is 2 if there is no such article.
"""
MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}"), "kept": ("", "")}
AROUND = 60
"""Characters that are shown of what was kept, before and behind what was changed."""


def edits(
    article: Annotated[
        str | None, typer.Argument(metavar="[ARTICLE]", help="The id of one, whose edits are shown word by word.")
    ] = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    limit: Limit = None,
    folder: Folder = Path(),
) -> None:
    """Show which articles were edited or taken away; of one, what was changed and what became of its records."""
    clocks = checked_clocks(None, known_at)

    from parley.exchange.views import edited_table, edits_table
    from parley.ledger import article_told

    with speaking(), the_ledger(folder) as (_, ledger):
        if article is None:
            few = most(form, limit)
            table = edited_table(ledger, clocks, few)
            write_table(form, table, _articles, empty="no article was edited", limit=few)
            return
        if article_told(ledger, article, known_at=clocks.known_at) is None:
            note(f"error: the ledger holds no article {article}", "red")
            raise typer.Exit(2)
        table = edits_table(ledger, article, clocks)
        write_table(form, table, _changes, empty="was not edited", limit=limit or None)


def _articles(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['outlet'] or 'no outlet'}: {row['title'] or 'without a title'}  ({row['article']})"
        if row["versions"] > 1:
            words = f"{row['removed']} words out, {row['added']} in"
            yield f"    {row['versions']} versions from {row['first']} to {row['last']}: {words}"
        if row["gone"]:
            yield f"    gone, known since {row['gone']}: {row['why']}"


def _changes(rows: Rows) -> Iterator[str]:
    """Give the text of each edit with its marks in one go, then its records, one a line."""
    edit, text = None, ""
    for row in rows:
        if text and row["what"] != "text":
            yield text
            text = ""
        if row["edit"] != edit:
            edit = row["edit"]
            yield f"edit {edit}, between {row['known_from']} and {row['recorded_at']}"
        if row["what"] == "text":
            text += _marked(row["change"], row["text"])
        else:
            yield f"    {row['change']} {row['what']}: {row['text']}"
    if text:
        yield text


def _marked(change: str, text: str) -> str:
    before, behind = MARKS[change]
    if change == "kept" and len(text) > 2 * AROUND + 5:
        text = f"{text[:AROUND]} ... {text[-AROUND:]}"
    return f"{before}{text}{behind}"
