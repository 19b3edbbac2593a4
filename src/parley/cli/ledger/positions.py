"""``parley positions``: who holds what, since when, on whose word."""

from __future__ import annotations

import csv
import json
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from parley.cli.ledger.place import Folder, KnownAt, checked_moment, the_ledger
from parley.cli.output import harmless
from parley.cli.run import speaking

if TYPE_CHECKING:
    from parley.analysis.held import HeldPosition

EXAMPLES = """
    parley positions --dossier talks/

    parley positions --as-of 2025-08-14 --dossier talks/

    parley positions --known-at 2025-08-18 --format csv --dossier talks/
"""
COLUMNS = ("actor", "side", "issue", "stance", "modality", "condition", "valid_from", "valid_to", "ended", "witnesses",
           "evidence")  # fmt: skip


class TableFormat(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def positions(
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="What held on a day (2025-08-18).", show_default=False)
    ] = None,
    known_at: KnownAt = None,
    ended: Annotated[bool, typer.Option("--ended", help="Also what did not hold any more, or not yet.")] = False,
    form: Annotated[TableFormat, typer.Option("--format", help="How to write the rows.")] = TableFormat.TABLE,
    folder: Folder = Path(),
) -> None:
    """Show who holds what: since when, what ended it, how many articles say so, and the latest sentence."""
    day, moment = _checked_day(as_of), checked_moment(known_at)

    from parley.analysis.held import Identity, positions_held
    from parley.cli.output import opened
    from parley.ledger import held, judgements

    with speaking(), the_ledger(folder) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        found = positions_held(held(ledger, known_at=moment), identity, as_of=day, ended=ended)
        WRITERS[form]([_row(one) for one in found], out)


def _row(told: HeldPosition) -> dict[str, object]:
    """Give a position as a row; the evidence is the latest, of which the JSON form has all."""
    held = told.interval
    return {
        "actor": told.actor,
        "side": told.side,
        "issue": told.issue,
        "stance": held.stance.value,
        "modality": held.modality.value,
        "condition": held.condition,
        "valid_from": held.valid_from.isoformat() if held.valid_from else None,
        "valid_to": held.valid_to.isoformat() if held.valid_to else None,
        "ended": held.ended.value if held.ended else None,
        "witnesses": len({one.article for one in held.witnesses}),
        "evidence": held.witnesses[-1].text,
        "records": [[one.record, one.article, one.text] for one in held.witnesses],
        "links": [[one.left, one.right, one.why, one.score] for one in told.links],
    }


def _write_csv(rows: list[dict[str, object]], out: TextIO) -> None:
    table = csv.DictWriter(out, COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    table.writeheader()
    table.writerows(rows)


def _write_json(rows: list[dict[str, object]], out: TextIO) -> None:
    out.write(f"{json.dumps(rows, ensure_ascii=False, indent=1)}\n")


def _write_table(rows: list[dict[str, object]], out: TextIO) -> None:
    """Write a line for each position under its actor, and its evidence below."""
    actor = None
    for row in rows:
        if row["actor"] != actor:
            actor = row["actor"]
            out.write(harmless(f"{actor}\n"))
        mood = "" if row["modality"] == "actual" else f"{row['modality']}: "
        since = f"since {row['valid_from']}" if row["valid_from"] else "since an unknown day"
        end = f", {row['ended']} {row['valid_to'] or 'on an unknown day'}" if row["ended"] else ""
        said = f"{mood}{row['stance']} {row['issue']}"
        out.write(harmless(f"  {said}  ({since}{end}; articles: {row['witnesses']})\n"))
        out.write(harmless(f"      “{' '.join(str(row['evidence']).split())}”\n"))


WRITERS = {TableFormat.TABLE: _write_table, TableFormat.JSON: _write_json, TableFormat.CSV: _write_csv}


def _checked_day(told: str | None) -> date | None:
    try:
        return date.fromisoformat(told) if told else None
    except ValueError as error:
        raise typer.BadParameter(f"{told!r} is no date; write it as 2025-08-18.", param_hint="--as-of") from error
