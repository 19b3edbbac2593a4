"""``parley who-said``: who said something, when, where, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_table

EXAMPLES = """
    parley who-said "boots on the ground" --dossier talks/

    parley who-said "a just and lasting peace" --as-of 2025-08-18 --format csv --dossier talks/
"""


def who_said(
    phrase: Annotated[list[str], typer.Argument(metavar="PHRASE", show_default=False)],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who used a phrase, exactly or nearly: through whom it is told, when, where and in which words."""
    clocks = checked_clocks(as_of, known_at)

    from parley.exchange.views import said_table

    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        table = said_table(ledger, dossier, " ".join(phrase), clocks)
        write_table(form, table, _lines, empty="nobody is known to have said so")


def _lines(rows: Rows) -> Iterator[str]:
    """Give the quotations below their speaker."""
    speaker: object = rows
    for row in rows:
        if row["speaker"] != speaker:
            speaker = row["speaker"]
            yield str(speaker or "in articles, no speaker known")
        through = f", as told by {row['sources']}" if row["sources"] else ""
        how = "exactly" if row["near"] == 1 else f"nearly ({row['near']:.2f})"
        marks = ", in quotation marks" if row["quoted"] else ""
        of = f", on {row['of']}" if row["of"] != speaker and row["of"] else ""
        yield f"  {row['published'] or 'no day'}  {row['outlet'] or row['article']}{through}{of}  ({how}{marks})"
        evidence, words = (" ".join(str(row[key]).split()) for key in ("evidence", "words"))
        yield f"      {evidence.replace(words, f'»{words}«', 1)}"
