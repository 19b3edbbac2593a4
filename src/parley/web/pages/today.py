"""Today: what changed since the reader last marked the page as seen, then what holds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Cookie, Response
from fastapi.responses import RedirectResponse

from parley.analysis.briefing import Briefing, briefing
from parley.analysis.changes import State
from parley.ledger import status
from parley.web.answers import page
from parley.web.desk import OpenDesk
from parley.web.lens import Through, Told, day_of, moment_of

router = APIRouter()
SEEN = "parley_seen"
MANY = 30
"""Changes of one kind that are shown."""

YEAR = 365 * 24 * 60 * 60


@router.get("/")
def today(
    desk: OpenDesk, lens: Through, since: Told = None, parley_seen: Annotated[str | None, Cookie()] = None
) -> Response:
    """Show the brief: the changes since a day, or else since the reader's own mark."""
    ledger = desk.looked_at(lens.tier)
    known = status(ledger, known_at=lens.clocks.known_at)
    first = day_of(since, "since")
    seen = moment_of(parley_seen, SEEN) if first is None and lens.clocks.known_at is None else None
    start = State(as_of=first) if first else State(known_at=seen) if seen else None

    def brief() -> Briefing:
        return briefing(ledger, desk.title, State(lens.clocks.as_of, known.last), since=start)

    shown = desk.behind.show(ledger, lens.clocks, ("today", start), brief)
    told = shown.view
    notes = {note.number: note for note in told.notes}
    return page("today.html", desk, lens, told=told, notes=notes, since=since or "", seen=shown, known=known, most=MANY)


@router.post("/seen")
def mark_seen(desk: OpenDesk, lens: Through, until: Told = None) -> Response:
    """Remember, in the reader's browser alone, what a page told, or else what the ledger told by now."""
    answer = RedirectResponse(lens.bare("/"), status_code=303)
    last = moment_of(until, "until") or status(desk.ledger).last
    if last:
        answer.set_cookie(SEEN, last.isoformat(), max_age=YEAR, path=lens.bare("/"), httponly=True, samesite="strict")
    return answer
