"""``parley commitments``: who binds himself to what, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from parley.cli.ledger.named import Issues
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Limit, Rows, TableFormat, most, write_table

EXAMPLES = """
    parley commitments --dossier talks/

    parley commitments --debtor Ruritania --as-of 2025-03-10 --dossier talks/

    parley commitments --overdue --as-of 2025-06-01 --format csv --dossier talks/

A commitment is due when a later report says that its condition came true. On a day (--as-of) after its deadline it is
overdue, unless a report says by then that it was delivered; an offer is expired. It is released when its creditor no
longer insists, delegated when another debtor takes it over. The exit code is 1 if a name is unknown.
"""
EMPTY = "no commitment is told"


def commitments(
    debtor: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only of this debtor; several one by one.")
    ] = None,
    creditor: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only to this creditor; several one by one.")
    ] = None,
    issue: Issues = None,
    due: Annotated[bool, typer.Option("--due", help="Only what is due: its condition came true.")] = False,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="Only what is past its deadline on the day, by default today.")
    ] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    limit: Limit = None,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who binds himself to what, to whom, and the stage of each: conditional, due, discharged, overdue."""
    clocks = checked_clocks(as_of, known_at, today=overdue)

    from parley.analysis.commitments import Stage
    from parley.analysis.commitments.narrowed import Wish
    from parley.exchange.views import CommitmentWish, commitments_table

    stages = frozenset(stage for stage, asked in ((Stage.DUE, due), (Stage.OVERDUE, overdue)) if asked)
    wish = CommitmentWish(
        Wish(tuple(debtor or ()), tuple(creditor or ()), tuple(issue or ())), stages, most(form, limit)
    )
    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        table = commitments_table(ledger, dossier, wish, clocks)
        write_table(form, table, _lines, empty=EMPTY, limit=most(form, limit))


def _lines(rows: Rows) -> Iterator[str]:
    """Give a line for each commitment under its debtor, what it depends on, and its evidence."""
    debtor = None
    for row in rows:
        if row["debtor"] != debtor:
            debtor = row["debtor"]
            yield str(debtor)
        to = f" to {row['creditor']}" if row["creditor"] else ""
        since = f"since {row['since']}" if row["since"] else "since an unknown day"
        yield f"  {row['stage']}: {row['measure']}{to}  ({since}; articles: {row['articles']})"
        terms = (f"{key}: {row[key]}" for key in ("amount", "condition", "deadline") if row[key])
        if told := ", ".join(terms):
            yield f"      {told}"
        if len(row["history"]) > 1:
            yield f"      history: {', '.join(map(_event, row['history']))}"
        yield f"      “{' '.join(str(row['evidence']).split())}”"
        if row["fulfilled_by"]:
            yield f"      its condition: “{' '.join(str(row['fulfilled_by']).split())}”"
        if row["ended_by"]:
            yield f"      {row['stage']}: “{' '.join(str(row['ended_by']).split())}”"


def _event(told: dict[str, Any]) -> str:
    """Say what happened when, and what new terms took the place of."""
    terms = (f"{one['term']} {one['was'] or 'none'} → {one['now'] or 'none'}" for one in told["terms"] if one["was"])
    changed = f" ({', '.join(terms)})" if told["terms"] and told["what"] == "superseded" else ""
    return f"{told['what']} {told['day'] or 'on an unknown day'}{changed}"
