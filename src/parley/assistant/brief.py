"""The brief as rows: a line each, with the records that bear it out."""

from __future__ import annotations

from parley.analysis.briefing import briefing
from parley.analysis.changes import State
from parley.exchange.notebook import View
from parley.exchange.views import Row, Table
from parley.flow.python import OpenDossier
from parley.flow.python.asked import day_of, moment_of

COLUMNS = ("section", "about", "line", "day")


def brief_view(dossier: OpenDossier, since: str | None, as_of: str | None, known_at: str | None) -> View:
    """Give the lines of the brief in their order.

    Raises:
        ValueError: if a day or moment is none.
        BadLedger: if the database refuses.
    """
    start = State(as_of=day_of(since)) if since else None
    state = State(day_of(as_of), moment_of(known_at))
    told = briefing(dossier.ledger, dossier.dossier.name or "Brief", state, since=start, everything=True)
    notes = {note.number: [note.record, note.article, note.text] for note in told.notes}
    rows: list[Row] = [
        {
            "section": section.head,
            "about": group.head,
            "line": line.text,
            "day": line.day.isoformat() if line.day else None,
            "records": [notes[number] for number in line.notes],
        }
        for section in told.sections
        for group in section.groups
        for line in group.lines
    ]
    return View("brief", Table(COLUMNS, rows))
