"""Meetings as rows: who meets whom, when and where, after which other meeting."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.agenda import Entry, asked_meetings
from parley.analysis.asked import Meant, actors_meant
from parley.analysis.changes.of_meetings import slipped
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso, witness_row
from parley.ledger import Ledger
from parley.records import Dossier

COLUMNS = ("participants", "format", "status", "place", "when_text", "earliest", "latest", "slips", "slipped",
           "overdue", "after", "articles", "evidence")  # fmt: skip


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """What is asked for: meetings of all that are named, and, each if it is wished, only what is planned and not past,
    what was put off, what was planned for a day that is past."""

    who: tuple[str, ...] = ()
    upcoming: bool = False
    slipped: bool = False
    overdue: bool = False


def meetings_table(ledger: Ledger, dossier: Dossier, wish: MeetingWish, clocks: Clocks) -> Table:
    """Give the meetings that are asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    found = asked_meetings(ledger, as_of=clocks.as_of, known_at=clocks.known_at)
    identity = identity_of(ledger, dossier, clocks)
    names = {name for one in found for name in one.standing.life.participants}
    meant = [actors_meant(one, names, identity) for one in wish.who]
    rows = [_row(one) for one in found if _wanted(one, wish, meant)]
    return Table(COLUMNS, rows, tuple(one for one in meant if not one.names))


def _wanted(told: Entry, wish: MeetingWish, meant: list[Meant]) -> bool:
    stands = told.standing
    return (
        all(each.names & set(stands.life.participants) for each in meant)
        and bool(not wish.upcoming or stands.upcoming)
        and bool(not wish.slipped or stands.postponed or stands.slips)
        and bool(not wish.overdue or stands.overdue)
    )


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
