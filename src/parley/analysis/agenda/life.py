"""The life of one meeting: a step for each report that tells another status, time or place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from parley.analysis.identity import Identity
from parley.analysis.witness import Bearing, bearing, few, in_time, later
from parley.ledger import Line, Told
from parley.records import MeetingFormat, MeetingStatus

VIEW = "meetings"
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
class Life:
    """A meeting with its steps in the order of time; those whose day nobody tells come first.

    ``after`` are the ids of the records that its latest reports put before it.
    """

    participants: tuple[str, ...]
    format: MeetingFormat
    steps: tuple[Step, ...]
    after: tuple[str, ...]


WRITTEN: TypeAdapter[Life] = TypeAdapter(Life)


def fold(members: Sequence[Told], identity: Identity) -> Life:
    """Follow the reports of one meeting through time.

    A report that tells no place or time repeats those told before; a postponed meeting has no time until another is
    told. Participants are all that some report names.
    """
    return _told(Life((), MeetingFormat.UNKNOWN, (), ()), sorted(members, key=in_time), identity)


def extend(known: Life, told: Sequence[Told], identity: Identity) -> Life | None:
    """Let later reports bear on a meeting, or give None where one of them comes before those that are known."""
    ordered = later(told, (one for step in known.steps for one in step.witnesses))
    return None if ordered is None else _told(known, ordered, identity)


def _told(known: Life, ordered: Sequence[Told], identity: Identity) -> Life:
    """Let reports bear on a meeting one after the other."""
    named = (identity.called(who["name"]) for one in ordered for who in one.body["participants"])
    names = dict.fromkeys((*known.participants, *named))
    after = dict.fromkeys((*known.after, *(other for one in ordered for other in one.body["after"])))
    formats = (known.format, *(MeetingFormat(one.body["format"]) for one in ordered))
    steps = list(known.steps)
    for one in ordered:
        _take(steps, one)
    return Life(
        participants=tuple(names),
        format=next((one for one in reversed(formats) if one is not MeetingFormat.UNKNOWN), MeetingFormat.UNKNOWN),
        steps=tuple(steps),
        after=tuple(after)[-LINKS:],
    )


def _take(steps: list[Step], told: Told) -> None:
    """Let a report repeat the step before it, or be a step of its own."""
    last, body = (steps[-1] if steps else None), told.body
    status, another = MeetingStatus(body["status"]), bearing(told)
    place = body["place"] or (last.place if last else None)
    when = (body["when_text"], *_days(body))
    if last and not any(when) and status is not MeetingStatus.POSTPONED:
        when = last.when_text, last.earliest, last.latest
    if last and (last.status, last.place, last.when_text, last.earliest, last.latest) == (status, place, *when):
        more = last.witnesses[-1].article != told.article
        steps[-1] = replace(last, articles=last.articles + more, witnesses=(*last.witnesses, another))
        return
    steps.append(Step(told.published, status, place, *when, articles=1, witnesses=(another,)))


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


def life_of(line: Line) -> Life:
    """Read a meeting from its line."""
    return WRITTEN.validate_json(line.body)


def line_of(told: Life) -> Line:
    """Write a meeting as a line."""
    short = replace(told, steps=tuple(replace(step, witnesses=few(step.witnesses)) for step in told.steps))
    about = ", ".join(told.participants)
    return Line(VIEW, None, about, told.steps[0].day, None, False, WRITTEN.dump_json(short).decode())  # noqa: FBT003
