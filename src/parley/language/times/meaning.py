"""What an expression denotes before it is put back into its sentence: numbers, clocks, stretches of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tense(StrEnum):
    """When the governing verb places what it tells; NONE where no verb tells it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


class Kind(StrEnum):
    """TimeML's four kinds of time expression."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Grain(StrEnum):
    """The precision that the words give; SPAN where it is none of the calendar's units, VAGUE where there is none."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    VAGUE = "vague"


class Unit(StrEnum):
    """Units that durations count in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Number:
    """A count; ``value`` is None for "several" and "a few"; ``year`` marks one that is told like a year."""

    value: float | None
    year: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day; ``minute`` is None where only the hour is told, ``part`` is TimeML's TMO, TAF, TEV or TNI."""

    hour: int | None
    minute: int | None = None
    part: str | None = None

    @property
    def value(self) -> str:
        """What follows the day in a TIMEX3 value."""
        if self.hour is None:
            return self.part or ""
        return f"T{self.hour:02d}:{self.minute or 0:02d}"


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time; ``number`` is None where the text leaves it open ("several days")."""

    number: float | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a time expression denotes.

    ``first`` and ``last`` are the first and last possible day, None where that end is open or not known. ``counted``
    tells that the anchor was used; ``exact`` is False for "about"; ``part`` keeps "end" for "before the end of June".
    ``amount`` is the length of a duration; ``offset`` the signed distance from an event that the text names
    ("two days after the summit"), which is then not resolved. ``compared`` marks a period that is only compared with
    the one told before ("a year earlier"): the story does not move there. ``placed`` marks a length that says when, as
    "the next two weeks" does and "for two weeks" does not.
    """

    kind: Kind
    value: str | None
    grain: Grain
    first: date | None = None
    last: date | None = None
    edtf: str | None = None
    counted: bool = False
    exact: bool = True
    part: str | None = None
    amount: Amount | None = None
    offset: str | None = None
    compared: bool = False
    placed: bool = False


Payload = Meaning | Number | Clock | None
