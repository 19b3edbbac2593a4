"""``parley diff``: what changed between two days, or between two moments of record time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.named import Actors
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_table

if TYPE_CHECKING:
    from parley.analysis.changes import State

EXAMPLES = """
    parley diff 2025-08-14 2025-08-20 --dossier talks/

    parley diff 2025-08-18T08:00 2025-08-19T08:00 --recorded --format json --dossier talks/

The first compares what held on two days by all that is known; the second what was known at two moments.
"""
HEADS = {
    "reversed": "Reversed", "withdrawn": "Given up or withdrawn", "pledged": "New pledges", "slipped": "Slipped",
    "fulfilled": "Fulfilled", "answered": "Answered", "contradicted": "Reports against reports", "met": "Meetings",
    "moved": "Commitments", "begun": "New positions", "asked": "New questions", "gone": "No longer read so",
    "repeated": "Repeated",
}  # fmt: skip


def diff(
    start: Annotated[str, typer.Argument(metavar="FROM", show_default=False)],
    end: Annotated[str, typer.Argument(metavar="TO", show_default=False)],
    recorded: Annotated[
        bool, typer.Option("--recorded", help="FROM and TO are moments of record time, not days.")
    ] = False,
    actor: Actors = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show what changed between two days: what was reversed, withdrawn, pledged, begun, repeated, in this order."""
    before, after = _states(start, end, as_of, known_at, recorded=recorded)

    from parley.exchange.views import changed_table

    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        table = changed_table(ledger, dossier, before, after, actors=tuple(actor or ()))
        write_table(form, table, _lines, empty="nothing changed")


def _states(start: str, end: str, as_of: str | None, known_at: str | None, *, recorded: bool) -> tuple[State, State]:
    """Take the two states that are compared.

    Raises:
        BadParameter: if FROM or TO is no day or moment, if TO is before FROM, or a clock is set twice.
    """
    from parley.analysis.changes import State

    if (recorded and known_at) or (as_of and not recorded):
        clock = "--known-at" if recorded else "--as-of"
        raise typer.BadParameter("FROM and TO say that already.", param_hint=clock)
    if recorded:
        day, first, last = checked_day(as_of), checked_moment(start, "FROM"), checked_moment(end, "TO")
        states = State(day, first), State(day, last)
        backwards = first is not None and last is not None and last < first
    else:
        moment, begin, close = checked_moment(known_at), checked_day(start, "FROM"), checked_day(end, "TO")
        states = State(begin, moment), State(close, moment)
        backwards = begin is not None and close is not None and close < begin
    if backwards:
        raise typer.BadParameter("it is before FROM.", param_hint="TO")
    return states


def _lines(rows: Rows) -> Iterator[str]:
    """Give the changes below their kind, each with its latest sentence."""
    kind = None
    for row in rows:
        if row["kind"] != kind:
            kind = row["kind"]
            yield HEADS[str(kind)]
        yield f"  {row['day'] or 'no day':<10}  {row['sentence']}"
        if row["evidence"]:
            yield f"              “{' '.join(str(row['evidence']).split())}”  ({row['outlet'] or row['article']})"
