"""Stretches of the calendar as meanings: a day, a week, a month and so on, each with TIMEX3 value and EDTF."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from parley.language.times.meaning import Grain, Kind, Meaning

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, northern hemisphere, by meteorological months."""

EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""ISO 8601-2 codes of the seasons; quarters are 33 to 36, halves 40 and 41."""


def day(when: date, *, counted: bool = False) -> Meaning:
    """One day."""
    return Meaning(Kind.DATE, when.isoformat(), Grain.DAY, when, when, when.isoformat(), counted)


def week(inside: date, *, counted: bool = False) -> Meaning:
    """The ISO week, Monday to Sunday, that a day stands in."""
    year, number, weekday = inside.isocalendar()
    first = inside - timedelta(days=weekday - 1)
    last = first + timedelta(days=6)
    return Meaning(Kind.DATE, f"{year}-W{number:02d}", Grain.WEEK, first, last, f"{first}/{last}", counted)


def weekend(inside: date, *, counted: bool = False) -> Meaning:
    """Saturday and Sunday of the ISO week that a day stands in."""
    whole = week(inside)
    assert whole.last is not None
    first = whole.last - timedelta(days=1)
    value = f"{whole.value}-WE"
    return Meaning(Kind.DATE, value, Grain.WEEKEND, first, whole.last, f"{first}/{whole.last}", counted)


def month(year: int, number: int, *, counted: bool = False) -> Meaning:
    """One month."""
    first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    return Meaning(Kind.DATE, f"{year}-{number:02d}", Grain.MONTH, first, last, f"{year}-{number:02d}", counted)


def quarter(year: int, number: int, *, counted: bool = False) -> Meaning:
    """One quarter of a calendar year, ``number`` from 1 to 4."""
    return _months(
        f"{year}-Q{number}", Grain.QUARTER, (year, number * 3 - 2, 3), f"{year}-{32 + number}", counted=counted
    )


def half(year: int, number: int, *, counted: bool = False) -> Meaning:
    """One half of a calendar year, ``number`` 1 or 2."""
    return _months(f"{year}-H{number}", Grain.HALF, (year, number * 6 - 5, 6), f"{year}-{39 + number}", counted=counted)


def season(year: int, code: str, *, counted: bool = False) -> Meaning:
    """One season; the winter of a year begins in its December."""
    return _months(
        f"{year}-{code}", Grain.SEASON, (year, SEASONS[code], 3), f"{year}-{EDTF_SEASON[code]}", counted=counted
    )


def _months(value: str, grain: Grain, start: tuple[int, int, int], edtf: str, *, counted: bool) -> Meaning:
    """Several whole months: ``start`` is year, month and how many."""
    year, number, count = start
    end = add_months(date(year, number, 1), count - 1)
    last = date(end.year, end.month, monthrange(end.year, end.month)[1])
    return Meaning(Kind.DATE, value, grain, date(year, number, 1), last, edtf, counted)


def year(number: int, *, counted: bool = False) -> Meaning:
    """One calendar year."""
    value = f"{number:04d}"
    return Meaning(Kind.DATE, value, Grain.YEAR, date(number, 1, 1), date(number, 12, 31), value, counted)


def decade(start: int, *, counted: bool = False) -> Meaning:
    """Ten years from a year that ends in 0."""
    value = f"{start // 10:03d}"
    return Meaning(Kind.DATE, value, Grain.DECADE, date(start, 1, 1), date(start + 9, 12, 31), f"{value}X", counted)


def century(start: int, *, counted: bool = False) -> Meaning:
    """A hundred years from a year that ends in 00."""
    value = f"{start // 100:02d}"
    return Meaning(Kind.DATE, value, Grain.CENTURY, date(start, 1, 1), date(start + 99, 12, 31), f"{value}XX", counted)


def between(first: date, last: date, *, counted: bool = False, edtf: str | None = None) -> Meaning:
    """A stretch of days that is no unit of the calendar."""
    text = edtf or (f"{first}/{last}" if first != last else f"{first}")
    return Meaning(Kind.DATE, None, Grain.SPAN, first, last, text, counted)


def vague(value: str | None, *, kind: Kind = Kind.DATE) -> Meaning:
    """An expression that cannot be fixed: PAST_REF, XXXX-WXX and their like."""
    return Meaning(kind, value, Grain.VAGUE)


def add_months(start: date, count: int) -> date:
    """Shift a date by months, to the last day of the month where the month is too short."""
    at = start.year * 12 + start.month - 1 + count
    at_year = min(max(at // 12, MINYEAR), MAXYEAR)
    return date(at_year, at % 12 + 1, min(start.day, monthrange(at_year, at % 12 + 1)[1]))


def unfixed(value: str | None, grain: Grain = Grain.DAY) -> Meaning:
    """A period that lacks the anchor it would be counted from: XXXX-WXX-5, XXXX-08-20."""
    return Meaning(Kind.DATE, value, grain)
