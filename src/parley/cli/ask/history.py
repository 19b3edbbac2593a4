"""``parley history``: one actor on one issue, through time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_table

EXAMPLES = """
    parley history Trump ceasefire --dossier talks/

    parley history "Volodymyr Zelenskyy" "nato membership" --known-at 2025-08-18 --format csv --dossier talks/

The exit code is 1 if the ledger knows no such actor or issue; the nearest names are told.
"""


def history(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", show_default=False)],
    issue: Annotated[str, typer.Argument(metavar="ISSUE", show_default=False)],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show every position that an actor took on an issue, in the order of time, with every sentence that tells it."""
    clocks = checked_clocks(as_of, known_at)

    from parley.exchange.views import history_table

    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        write_table(form, history_table(ledger, dossier, actor, issue, clocks), _lines)


def _lines(rows: Rows) -> Iterator[str]:
    """Give a line for each position under its actor and issue, and below it one for each witness."""
    line, number = None, None
    for row in rows:
        if (row["actor"], row["issue"]) != line:
            line, number = (row["actor"], row["issue"]), None
            yield f"{row['actor']}: {row['issue']}"
        if row["number"] != number:
            number = row["number"]
            yield _position(row)
        day = row["published"] or "no day"
        where = row["outlet"] or row["article"]
        mark = "ended by " if row["role"] == "ends it" else ""
        yield f"    {day}  {mark}{where}  (recorded {row['recorded_at'][:16].replace('T', ' ')})"
        yield f"      “{' '.join(str(row['evidence']).split())}”"


def _position(row: dict[str, object]) -> str:
    mood = "" if row["modality"] == "actual" else f"{row['modality']}: "
    condition = f", if: {row['condition']}" if row["condition"] else ""
    end = f"{row['ended']} {row['valid_to'] or 'on an unknown day'}" if row["ended"] else "holds"
    return f"  {row['number']}. {mood}{row['stance']}{condition}  ({row['valid_from'] or 'unknown'} to: {end})"
