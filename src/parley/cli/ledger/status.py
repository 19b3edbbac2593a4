"""``parley status``: what is in the ledger."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.formats import Report
from parley.cli.ledger.place import Folder, KnownAt, checked_moment, the_ledger
from parley.cli.options import Output
from parley.cli.output import harmless, opened
from parley.cli.run import speaking

if TYPE_CHECKING:
    from parley.ledger import Status
    from parley.records import Dossier

EXAMPLES = """
    parley status --dossier talks/

    parley status --dossier talks/ --known-at 2025-08-18 --format json
"""


def status(
    folder: Folder = Path(),
    known_at: KnownAt = None,
    form: Annotated[Report, typer.Option("--format", help="How to write the numbers.")] = Report.TEXT,
    output: Output = None,
) -> None:
    """Say how many articles, readings and records the ledger holds, which are unread, and its last hash."""
    moment = checked_moment(known_at)

    from parley.ledger import status as status_of

    with speaking(), the_ledger(folder) as (dossier, ledger), opened(output) as out:
        told = status_of(ledger, known_at=moment)
        if form is Report.JSON:
            out.write(f"{json.dumps(asdict(told), default=str, ensure_ascii=False, indent=1)}\n")
        else:
            out.writelines(f"{harmless(line)}\n" for line in _lines(told, dossier))


def _lines(told: Status, dossier: Dossier) -> list[str]:
    """Write the numbers one below the other."""
    named = f"{len(dossier.parties)} parties, {len(dossier.issues)} issues"
    records = ", ".join(f"{count} {kind}{'s' if count != 1 else ''}" for kind, count in told.records.items())
    unread = ", ".join(f"{count} in {language!r}" for language, count in told.unread.items())
    lines = {
        "dossier": f"{dossier.name or 'without a name'} ({named})",
        "articles": f"{told.articles} ({told.versions} versions, {told.readings} readings)"
        + (f"; {told.gone} gone where they were published" if told.gone else ""),
        "records": records or "none",
        "readers": ", ".join(f"{reader} ({count})" for reader, count in told.readers.items()) or "none",
        **(
            {"unread": f"{unread} (kept and searchable; --pipeline names what reads another language)"}
            if unread
            else {}
        ),
        "entries": str(told.entries),
        "last": f"{told.last.isoformat(timespec='seconds')}  {told.head}" if told.last else "nothing recorded",
    }
    return [f"{key:<9} {value}" for key, value in lines.items()]
