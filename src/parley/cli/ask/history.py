"""``parley history``: one actor on one issue, through time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.named import tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.analysis.asked import Step

EXAMPLES = """
    parley history Trump ceasefire --dossier talks/

    parley history "Volodymyr Zelenskyy" "nato membership" --known-at 2025-08-18 --format csv --dossier talks/

The exit code is 1 if the ledger knows no such actor or issue; the nearest names are told.
"""
COLUMNS = ("actor", "side", "issue", "number", "stance", "modality", "condition", "valid_from", "valid_to", "ended",
           "role", "published", "recorded_at", "outlet", "article", "record", "evidence")  # fmt: skip


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
    day, moment = checked_day(as_of), checked_moment(known_at)

    from parley.analysis.asked import Wish, asked_positions
    from parley.analysis.asked import history as history_of
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import judgements, members

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        asked = asked_positions(ledger, Wish((actor,), issues=(issue,)), identity, ended=True, known_at=moment)
        rows: list[dict[str, object]] = []
        for thread, held in {thread: held for held, thread in asked.positions}.items():
            records = [one for one, _ in members(ledger, thread, known_at=moment)]
            rows += (_row(one) | {"thread": thread} for one in history_of(held, records, day))
        write_rows(form, rows, COLUMNS, _lines, out)
    if tell_unknown(asked.unknown):
        raise typer.Exit(1)


def _row(told: Step) -> dict[str, object]:
    held, witness = told.position.interval, told.witness
    return {
        "actor": told.position.actor,
        "side": told.position.side,
        "issue": told.position.issue,
        "number": told.number,
        "stance": held.stance.value,
        "modality": held.modality.value,
        "condition": held.condition,
        "valid_from": held.valid_from.isoformat() if held.valid_from else None,
        "valid_to": held.valid_to.isoformat() if held.valid_to else None,
        "ended": held.ended.value if held.ended else None,
        "role": "ends it" if told.ends else "tells it",
        "published": witness.published.isoformat() if witness.published else None,
        "recorded_at": witness.recorded_at.isoformat(),
        "outlet": witness.outlet,
        "article": witness.article,
        "record": witness.record,
        "evidence": witness.text,
    }


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
