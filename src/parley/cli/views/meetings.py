"""``parley meetings``: who meets whom, when and where, after which other meeting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.named import tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, now, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, witness_row, write_rows

if TYPE_CHECKING:
    from parley.analysis.agenda import Entry

EXAMPLES = """
    parley meetings --dossier talks/

    parley meetings --upcoming --as-of 2025-03-05 --dossier talks/

    parley meetings --with Ruritania --with Graustark --slipped --dossier talks/

`--upcoming` and `--overdue` count from --as-of, by default from today. The exit code is 1 if a name is unknown.
"""
COLUMNS = ("participants", "format", "status", "place", "when_text", "earliest", "latest", "slipped", "overdue",
           "after", "articles", "evidence")  # fmt: skip


def meetings(
    who: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="Only with this participant; name several for all of them."),
    ] = None,
    upcoming: Annotated[bool, typer.Option("--upcoming", help="Only what is planned and not past.")] = False,
    slipped: Annotated[
        bool, typer.Option("--slipped", help="Only what was postponed or moved to a later day.")
    ] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what was planned for a day that is past.")] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who meets whom: when, where, how it came about, and which meeting comes first."""
    day, moment = checked_day(as_of), checked_moment(known_at)
    if (overdue or upcoming) and day is None:
        day = now().date()

    from parley.analysis.agenda import asked_meetings
    from parley.analysis.asked import actors_meant
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import judgements

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        found = asked_meetings(ledger, as_of=day, known_at=moment)
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        names = {name for one in found for name in one.standing.life.participants}
        meant = [actors_meant(one, names, identity) for one in who or ()]
        rows = [
            _row(one)
            for one in found
            if all(each.names & set(one.standing.life.participants) for each in meant)
            and (not upcoming or one.standing.upcoming)
            and (not slipped or one.standing.postponed or one.standing.slipped)
            and (not overdue or one.standing.overdue)
        ]
        write_rows(form, rows, COLUMNS, _lines, out)
    if tell_unknown(one for one in meant if not one.names):
        raise typer.Exit(1)


def _row(told: Entry) -> dict[str, object]:
    """Give a meeting as a row; the JSON form has every step with its witnesses."""
    stands = told.standing
    terms = stands.terms
    return {
        "participants": ", ".join(stands.life.participants),
        "format": stands.life.format.value,
        "status": terms.status.value,
        "place": terms.place,
        "when_text": terms.when_text,
        "earliest": terms.earliest.isoformat() if terms.earliest else None,
        "latest": terms.latest.isoformat() if terms.latest else None,
        "slipped": stands.slipped,
        "overdue": stands.overdue,
        "after": " ".join(told.after),
        "circular": told.circular,
        "thread": told.thread,
        "articles": sum(step.articles for step in stands.steps),
        "evidence": terms.witnesses[-1].text,
        "steps": [
            {
                "day": step.day.isoformat() if step.day else None,
                "status": step.status.value,
                "place": step.place,
                "when_text": step.when_text,
                "earliest": step.earliest.isoformat() if step.earliest else None,
                "latest": step.latest.isoformat() if step.latest else None,
                "articles": step.articles,
                "witnesses": [witness_row(one) for one in step.witnesses],
            }
            for step in stands.steps
        ],
    }


def _lines(rows: Rows) -> Iterator[str]:
    """Give each meeting with its time, what came before, and its evidence."""
    known = {row["thread"]: row for row in rows}
    for row in rows:
        days = " to ".join(dict.fromkeys(day for day in (row["earliest"], row["latest"]) if day))
        when = days or row["when_text"] or "at a time not told"
        place = f", {row['place']}" if row["place"] else ""
        yield f"{when}{place}: {row['participants']}  ({row['format']}, {row['status']}; articles: {row['articles']})"
        for thread in str(row["after"]).split():
            other = known.get(thread)
            told = other["participants"] if other else "a meeting that is not shown here"
            yield f"    after: {told}{' (reports go round in a circle)' if row['circular'] else ''}"
        if row["slipped"]:
            yield f"    slipped by {row['slipped']} day{'s' if row['slipped'] > 1 else ''}"
        if row["overdue"]:
            yield "    its day is past, and no report says that it was held"
        before = [f"{step['status']} {step['day'] or 'on an unknown day'}" for step in row["steps"][:-1]]
        if before:
            yield f"    before: {', '.join(before)}"
        yield f"    “{' '.join(str(row['evidence']).split())}”"
