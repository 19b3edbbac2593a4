"""``parley commitments``: who binds himself to what, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.ledger.named import Issues, tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, now, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, witness_row, write_rows

if TYPE_CHECKING:
    from parley.analysis.commitments import Standing

EXAMPLES = """
    parley commitments --dossier talks/

    parley commitments --debtor Ruritania --as-of 2025-03-10 --dossier talks/

    parley commitments --overdue --as-of 2025-06-01 --format csv --dossier talks/

A commitment is due when a later report says that its condition came true. On a day (--as-of) after its deadline it is
overdue, unless a report says by then that it was delivered; an offer is expired. It is released when its creditor no
longer insists, delegated when another debtor takes it over. The exit code is 1 if a name is unknown.
"""
COLUMNS = ("debtor", "creditor", "measure", "stage", "since", "amount", "condition", "deadline", "due", "fulfilled_by",
           "articles", "evidence", "ended_by")  # fmt: skip


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
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who binds himself to what, to whom, and the stage of each: conditional, due, discharged, overdue."""
    day, moment = checked_day(as_of), checked_moment(known_at)
    if overdue and day is None:
        day = now().date()

    from parley.analysis.commitments import Stage, asked_commitments
    from parley.analysis.commitments.narrowed import Wish, narrowed
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import judgements

    wish = Wish(tuple(debtor or ()), tuple(creditor or ()), tuple(issue or ()))
    wanted = {stage for stage, asked in ((Stage.DUE, due), (Stage.OVERDUE, overdue)) if asked} or set(Stage)
    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        found, unknown = narrowed(asked_commitments(ledger, as_of=day, known_at=moment), wish, identity)
        rows = [_row(told) | {"thread": thread} for told, thread in found if told.stage in wanted]
        write_rows(form, rows, COLUMNS, _lines, out)
    if tell_unknown(unknown):
        raise typer.Exit(1)


def _row(told: Standing) -> dict[str, object]:
    """Give a commitment as a row; the JSON form has every step with its witnesses."""
    terms = told.terms
    return {
        "debtor": told.life.debtor,
        "creditor": told.life.creditor,
        "measure": told.life.measure,
        "stage": told.stage.value,
        "since": told.since.isoformat() if told.since else None,
        "amount": terms.amount,
        "condition": terms.condition,
        "deadline": terms.deadline,
        "due": terms.due.isoformat() if terms.due else None,
        "fulfilled_by": told.fulfilled.witness.text if told.fulfilled else None,
        "ended_by": told.ended.witness.text if told.ended else None,
        "articles": sum(step.articles for step in told.steps),
        "evidence": terms.witnesses[-1].text,
        "history": [
            {
                "day": event.day.isoformat() if event.day else None,
                "what": event.what,
                "terms": [{"term": term, "was": was, "now": now} for term, was, now in event.terms],
                "witness": witness_row(event.witness) if event.witness else None,
            }
            for event in told.events
        ],
        "steps": [
            {
                "day": step.day.isoformat() if step.day else None,
                "status": step.status.value,
                "amount": step.amount,
                "condition": step.condition,
                "deadline": step.deadline,
                "articles": step.articles,
                "witnesses": [witness_row(one) for one in step.witnesses],
            }
            for step in told.steps
        ],
    }


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
