"""``parley positions``: who holds what, since when, on whose word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.named import Actors, Issues, Sides
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Limit, Rows, TableFormat, most, write_table

EXAMPLES = """
    parley positions --dossier talks/

    parley positions --as-of 2025-08-14 --dossier talks/

    parley positions --actor Trump --actor Putin --issue ceasefire --dossier talks/

    parley positions --known-at 2025-08-18 --format csv --dossier talks/

Names may be aliases of the dossier, other spellings or a part, such as a surname. The exit code is 1 if the ledger does
not know one of them; the nearest are told.
"""
EMPTY = "no position is told to hold; --ended shows those that ended"


def positions(
    actor: Actors = None,
    side: Sides = None,
    issue: Issues = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ended: Annotated[bool, typer.Option("--ended", help="Also what did not hold any more, or not yet.")] = False,
    form: Form = TableFormat.TABLE,
    limit: Limit = None,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who holds what: since when, what ended it, how many articles say so, and the latest sentence.

    "from" counts the independent origins of these articles: twelve copies of one wire story are one."""
    clocks = checked_clocks(as_of, known_at)

    from parley.analysis.asked import Wish
    from parley.exchange.views import positions_table

    wish = Wish(tuple(actor or ()), tuple(side or ()), tuple(issue or ()), most(form, limit))
    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        write_table(
            form,
            positions_table(ledger, dossier, wish, clocks, ended=ended),
            _lines,
            empty=EMPTY,
            limit=most(form, limit),
        )


def _lines(rows: Rows) -> Iterator[str]:
    """Give a line for each position under its actor, and its evidence below."""
    actor = None
    for row in rows:
        if row["actor"] != actor:
            actor = row["actor"]
            yield str(actor)
        mood = "" if row["modality"] == "actual" else f"{row['modality']}: "
        since = f"since {row['valid_from']}" if row["valid_from"] else "since an unknown day"
        end = f", {row['ended']} {row['valid_to'] or 'on an unknown day'}" if row["ended"] else ""
        origins = f" from {row['origins']}" if row["witnesses"] > 1 else ""
        said = f"{mood}{row['stance']} {row['issue']}"
        yield f"  {said}  ({since}{end}; articles: {row['witnesses']}{origins})"
        yield f"      “{' '.join(str(row['evidence']).split())}”"
