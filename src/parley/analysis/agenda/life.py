"""The life of one meeting: a step for each report that tells another status, time or place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from parley.analysis.identity import Identity
from parley.analysis.witness import Bearing, bearing, in_time, later
from parley.ledger import Told
from parley.records import MeetingFormat, MeetingStatus

When = tuple[str | None, date | None, date | None]
"""The words for a time, and its first and last day."""

PLANNED = frozenset({MeetingStatus.PROPOSED, MeetingStatus.AGREED, MeetingStatus.SCHEDULED})
BEFORE = {
    MeetingStatus.ONGOING: PLANNED,
    MeetingStatus.HELD: PLANNED | {MeetingStatus.ONGOING},
}
"""Statuses that a meeting does not go back to."""

FIRM = {MeetingStatus.PROPOSED: 1, MeetingStatus.AGREED: 2, MeetingStatus.SCHEDULED: 3}
"""How firmly a meeting is planned."""

LINKS = 8
"""Records before it that a meeting remembers."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is told of a meeting from a day on, until the next step tells otherwise.

    ``earliest`` and ``latest`` are the days between which it is to be or was, None where the text leaves that open.
    """

    day: date | None
    status: MeetingStatus
    place: str | None
    when_text: str | None
    earliest: date | None
    latest: date | None
    articles: int
    witnesses: tuple[Bearing, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """A record of a meeting that comes before this one, and the day of the latest report that says so."""

    record: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Life:
    """A meeting with its steps in the order of time; those whose day nobody tells come first.

    ``after`` are the meetings before it, those last that reports tell last.
    """

    participants: tuple[str, ...]
    format: MeetingFormat
    steps: tuple[Step, ...]
    after: tuple[Before, ...]


def by_day(after: Sequence[Before], day: date | None) -> tuple[Before, ...]:
    """Leave out the order that nobody had told by a day."""
    return tuple(one for one in after if day is None or one.day is None or one.day <= day)


def fold(members: Sequence[Told], identity: Identity) -> Life:
    """Follow the reports of one meeting through time.

    A report that tells no place or time repeats those told before; a postponed meeting has no time until another is
    told. Participants are all that some report names.
    """
    return _told(Life((), MeetingFormat.UNKNOWN, (), ()), sorted(members, key=in_time), identity)


def extend(known: Life, told: Sequence[Told], identity: Identity) -> Life | None:
    """Let later reports bear on a meeting, or give None where one of them comes before those that are known.

    The last step that is known is enough.
    """
    ordered = later(told, (one for step in known.steps for one in step.witnesses))
    return None if ordered is None else _told(known, ordered, identity)


def _told(known: Life, ordered: Sequence[Told], identity: Identity) -> Life:
    """Let reports bear on a meeting one after the other."""
    named = (identity.called(who["name"]) for one in ordered for who in one.body["participants"])
    names = dict.fromkeys((*known.participants, *named))
    formats = (known.format, *(MeetingFormat(one.body["format"]) for one in ordered))
    steps = list(known.steps)
    for one in ordered:
        _take(steps, one)
    return Life(
        participants=tuple(names),
        format=next((one for one in reversed(formats) if one is not MeetingFormat.UNKNOWN), MeetingFormat.UNKNOWN),
        steps=tuple(steps),
        after=_after(known.after, ordered),
    )


def _after(known: Sequence[Before], ordered: Sequence[Told]) -> tuple[Before, ...]:
    """Add what reports put before a meeting; one that is told again is told by the latest."""
    found = {one.record: one for one in known}
    for told in ordered:
        for other in told.body["after"]:
            found.pop(other, None)
            found[other] = Before(other, told.published)
    return tuple(found.values())[-LINKS:]


def _take(steps: list[Step], told: Told) -> None:
    """Let a report repeat the step before it, or be a step of its own.

    What took place is not planned any more: a report that still speaks of the plan bears out that it was to be. Nor
    does a looser word undo a firmer one, unless it tells another time or place.
    """
    last, body = (steps[-1] if steps else None), told.body
    status, another = MeetingStatus(body["status"]), bearing(told)
    place = body["place"] or (last.place if last else None)
    when: When = (body["when_text"], *_days(body))
    if last and not any(when) and status is not MeetingStatus.POSTPONED:
        when = last.when_text, last.earliest, last.latest
    if last and _same(last, status, place, when):
        steps[-1] = _borne_out(last, another, at=len(last.witnesses))
    elif last and (status in BEFORE.get(last.status, ()) or _mentions(last, status, place, when)):
        steps[-1] = _borne_out(last, another, at=len(last.witnesses) - 1)
    else:
        steps.append(Step(told.published, status, place, *when, articles=1, witnesses=(another,)))


def _borne_out(step: Step, another: Bearing, at: int) -> Step:
    """Add a witness; one that only mentions the meeting stands before the latest, which says how it stands."""
    told = step.witnesses
    more = another.article not in {one.article for one in told[-2:]}
    return replace(step, articles=step.articles + more, witnesses=(*told[:at], another, *told[at:]))


def _same(last: Step, status: MeetingStatus, place: str | None, when: When) -> bool:
    """Say whether a report tells what the one before told; days count before the words for them."""
    days = last.earliest, last.latest
    same = days == when[1:] and (any(days) or last.when_text == when[0])
    return same and (last.status, last.place) == (status, place)


def _mentions(last: Step, status: MeetingStatus, place: str | None, when: When) -> bool:
    """Say whether a report speaks of a plan less firmly than the one before, and tells no other time or place."""
    if FIRM.get(status, 0) >= FIRM.get(last.status, 0) or status not in FIRM:
        return False
    return last.place == place and (last.earliest, last.latest) == when[1:]


def _days(body: dict[str, Any]) -> tuple[date | None, date | None]:
    """Give the first and the last day of a meeting's time; readings before periods were told have a day or a range."""
    period = body.get("period")
    ends = (period["earliest"], period["latest"]) if period else ((body["when"] or "").split("/") * 2)[:2]
    first, last = ends[0], ends[-1]
    return _day(first), _day(last)


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:  # a month or a year, which earlier readings told: no day
        return None
