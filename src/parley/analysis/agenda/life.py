"""The life of one meeting: a step for each report that tells another status, time or place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from pydantic import TypeAdapter

from parley.analysis.witness import Bearing, bearing, few, in_time
from parley.ledger import Line, Told
from parley.records import MeetingFormat, MeetingStatus

VIEW = "meetings"


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

    ``records`` are the ids of the reports, ``after`` those of the meetings that they put before this one.
    """

    participants: tuple[str, ...]
    format: MeetingFormat
    steps: tuple[Step, ...]
    records: tuple[str, ...]
    after: tuple[str, ...]


WRITTEN: TypeAdapter[Life] = TypeAdapter(Life)


def fold(members: Sequence[Told]) -> Life:
    """Follow the reports of one meeting through time.

    A report that tells no place or time repeats those told before; a postponed meeting has no time until another is
    told. Participants are all that some report names.
    """
    ordered = sorted(members, key=in_time)
    names = dict.fromkeys(who["name"] for told in ordered for who in told.body["participants"])
    formats = [MeetingFormat(told.body["format"]) for told in ordered]
    return Life(
        participants=tuple(names),
        format=next((one for one in reversed(formats) if one is not MeetingFormat.UNKNOWN), MeetingFormat.UNKNOWN),
        steps=tuple(_steps(ordered)),
        records=tuple(told.id for told in ordered),
        after=tuple(dict.fromkeys(other for told in ordered for other in told.body["after"])),
    )


When = tuple[str | None, date | None, date | None]
Terms = tuple[str, str | None, When]


def _steps(ordered: Sequence[Told]) -> Iterator[Step]:
    """Give a step for each run of reports that tell the same."""
    told: list[tuple[Terms, Told]] = []
    place: str | None = None
    when: When = (None, None, None)
    for one in ordered:
        place = one.body["place"] or place
        own = (one.body["when_text"], *_days(one.body))
        when = own if any(own) or one.body["status"] == MeetingStatus.POSTPONED else when
        told.append(((one.body["status"], place, when), one))
    for terms, run in groupby(told, key=lambda entry: entry[0]):
        yield _step(terms, [one for _, one in run])


def _step(terms: Terms, run: Sequence[Told]) -> Step:
    status, place, (when_text, earliest, latest) = terms
    return Step(
        day=run[0].published,
        status=MeetingStatus(status),
        place=place,
        when_text=when_text,
        earliest=earliest,
        latest=latest,
        articles=len({one.article for one in run}),
        witnesses=tuple(map(bearing, run)),
    )


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
    return WRITTEN.validate_python(line.body)


def line_of(told: Life) -> Line:
    """Write a meeting as a line."""
    short = replace(told, steps=tuple(replace(step, witnesses=few(step.witnesses)) for step in told.steps))
    about = ", ".join(told.participants)
    return Line(VIEW, None, about, told.steps[0].day, None, False, WRITTEN.dump_python(short, mode="json"))  # noqa: FBT003
