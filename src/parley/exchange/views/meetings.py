"""Meetings as rows: who meets whom, when and where, after which other meeting."""

from __future__ import annotations

from parley.analysis.agenda import Entry, MeetingWish, some_meetings
from parley.analysis.changes.of_meetings import slipped
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso, witness_row
from parley.ledger import Ledger
from parley.records import Dossier

COLUMNS = ("participants", "format", "status", "place", "when_text", "earliest", "latest", "slips", "slipped",
           "overdue", "after", "articles", "evidence")  # fmt: skip


def meetings_table(ledger: Ledger, dossier: Dossier, wish: MeetingWish, clocks: Clocks) -> Table:
    """Give the meetings that are asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    found = some_meetings(ledger, wish, identity, as_of=clocks.as_of, known_at=clocks.known_at)
    return Table(COLUMNS, [_row(one) for one in found.meetings], found.unknown, found.total)


def _row(told: Entry) -> Row:
    """Give a meeting as a row; the JSON form has every step with its witnesses."""
    stands = told.standing
    terms = stands.terms
    return {
        "participants": ", ".join(stands.life.participants),
        "format": stands.life.format.value,
        "status": terms.status.value,
        "place": terms.place,
        "when_text": terms.when_text,
        "earliest": iso(terms.earliest),
        "latest": iso(terms.latest),
        "slips": len(stands.slips),
        "slipped": stands.slipped,
        "slipped_on": [{"day": iso(one.day), "days": one.days} for one in stands.slips],
        "slipped_how": slipped(stands),
        "overdue": stands.overdue,
        "after": " ".join(told.after),
        "circular": told.circular,
        "thread": told.thread,
        "articles": sum(step.articles for step in stands.steps),
        "evidence": terms.witnesses[-1].text,
        "steps": [
            {
                "day": iso(step.day),
                "status": step.status.value,
                "place": step.place,
                "when_text": step.when_text,
                "earliest": iso(step.earliest),
                "latest": iso(step.latest),
                "articles": step.articles,
                "witnesses": [witness_row(one) for one in step.witnesses],
            }
            for step in stands.steps
        ],
    }
