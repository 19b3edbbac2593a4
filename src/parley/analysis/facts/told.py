"""The facts that the kept views of a ledger tell.

Lines are taken as they are kept, since the packages that make them ask for facts themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from parley.analysis.facts.fact import Fact, Tells, clues_of, fact
from parley.analysis.facts.load import load_fact_words
from parley.analysis.held import Ended
from parley.analysis.witness import Bearing
from parley.ledger import Ledger, Line, lines
from parley.records import CommitmentStatus, MeetingStatus, Modality, Stance

STANCES = {
    Stance.CLAIMS: Tells.SO,
    Stance.CONCEDES: Tells.SO | Tells.SETTLES,
    Stance.SUPPORTS: Tells.SO,
}
"""What a position tells that somebody actually takes."""

STATUSES = {
    CommitmentStatus.OFFERED: Tells.HANDS,
    CommitmentStatus.CONDITIONAL: Tells.HANDS,
    CommitmentStatus.PLEDGED: Tells.SETTLES | Tells.HANDS,
    CommitmentStatus.REFUSED: Tells.SETTLES,
    CommitmentStatus.DELIVERED: Tells.SO | Tells.SETTLES,
    CommitmentStatus.WITHDRAWN: Tells.VOIDS,
}
"""What a report of a commitment tells; HANDS only where its sentence says so."""

MEETINGS = {
    MeetingStatus.HELD: Tells.SO | Tells.SETTLES,
    MeetingStatus.AGREED: Tells.SETTLES,
    MeetingStatus.SCHEDULED: Tells.SETTLES,
    MeetingStatus.CANCELLED: Tells.VOIDS,
}
"""What a report of a meeting tells."""


MARKS = {
    view: tuple(f'"{value}"' for value in values)
    for view, values in (
        ("positions", (*STANCES, Ended.DROPPED)),
        *dict.fromkeys(("commitments", "commitment-step"), STATUSES).items(),
        *dict.fromkeys(("meetings", "meeting-step"), MEETINGS).items(),
    )
}
"""What stands in a line that may tell a fact, so that no other is decoded."""


def told_facts(ledger: Ledger, *, known_at: datetime | None = None) -> Iterator[Fact]:
    """Give what was told by a moment of record time in positions, commitments and meetings.

    Raises:
        BadLedger: if the database refuses.
    """
    for view in MARKS:
        for line in lines(ledger, view, known_at=known_at, ended=True):
            yield from facts_in(line)


def facts_in(line: Line) -> Iterator[Fact]:
    """Give what one line tells."""
    if any(value in line.body for value in MARKS.get(line.view, ())):
        facts_of = {"p": _position, "c": _commitment, "m": _meeting}[line.view[0]]
        yield from facts_of(json.loads(line.body))


def clues_in(line: Line) -> frozenset[str]:
    """Give the words by which what a line tells is found."""
    return frozenset().union(*(clues_of(one.words, one.tells) for one in facts_in(line)))


def _position(told: dict[str, Any]) -> Iterator[Fact]:
    """Give what somebody says is so, agrees to, has given in to, or has dropped."""
    interval, about = told["interval"], (tuple(dict.fromkeys((told["actor"], told["side"]))), told["issue"])
    tells = STANCES.get(interval["stance"])
    if tells and interval["modality"] == Modality.ACTUAL:
        for one in interval["witnesses"]:
            yield fact(_day(one["published"]), *about, _witness(one), tells | Tells.STANCE)
    if interval["ended"] == Ended.DROPPED and (ending := interval["ending"]):
        yield fact(_day(interval["valid_to"]), *about, _witness(ending), Tells.VOIDS | Tells.STANCE)


def _commitment(told: dict[str, Any]) -> Iterator[Fact]:
    """Give what was pledged, declined, delivered or withdrawn."""
    step = told["step"]
    if tells := STATUSES.get(step["status"]):
        witness = _witness(step["witnesses"][0])
        hands = load_fact_words().takes_over.pattern.search(witness.text)
        tells = tells if hands else tells & ~Tells.HANDS
        yield fact(_day(step["day"]), (told["debtor"],), told["measure"], witness, tells)


def _meeting(told: dict[str, Any]) -> Iterator[Fact]:
    """Give a meeting that was fixed, held or cancelled."""
    step = told["step"]
    if tells := MEETINGS.get(step["status"]):
        what = " ".join(filter(None, ("meet", step["place"], step["when_text"])))
        yield fact(_day(step["day"]), told["participants"], what, _witness(step["witnesses"][0]), tells)


def _witness(told: dict[str, Any]) -> Bearing:
    at = datetime.fromisoformat(told["recorded_at"])
    return Bearing(told["record"], told["article"], told["outlet"], _day(told["published"]), at, told["text"])


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
