"""Days, months, quarters and years that go by their own names."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from parley.language.times import spans
from parley.language.times.meaning import Grain, Meaning
from parley.language.times.rules import pick
from parley.language.times.rules.pick import AHEAD
from parley.language.times.slots import Slots


def calendar_day(at: Slots) -> Meaning | None:
    """Read a day and month; where the year is not told, the nearest one that agrees with the tense."""
    number, month = at.number("day", "ORDINAL"), int(at.code("month"))
    if at.has("yearnum"):
        told = pick.day(at.number("yearnum"), month, number)
        return spans.day(told) if told else None
    if not 1 <= number <= monthrange(2024, month)[1]:
        return None
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{month:02d}-{number:02d}")
    if at.has("rel"):
        return spans.day(_side_of(at.anchor, month, number, int(at.code("rel"))), counted=True)
    found = pick.day_of_year(at.anchor, month, number, at.tense)
    return spans.day(found, counted=True) if found else None


def digits(at: Slots) -> Meaning | None:
    """Read a date in digits: ISO, day first with dots, and with slashes only where one order is possible."""
    if at.has("isodate"):
        year, month, day = (int(part) for part in at.text("isodate").split("-"))
    else:
        text = at.text("numdate")
        day, month, year = (int(part) for part in text.replace("/", ".").split("."))
        if "/" in text:
            if day <= 12 and month <= 12 and day != month:
                return None
            day, month = (day, month) if day > 12 or day == month else (month, day)
    found = pick.day(year, month, day)
    return spans.day(found) if found else None


def day_of_month(at: Slots) -> Meaning | None:
    """Read "the 14th": the nearest month that agrees with the tense."""
    if at.next_word.isalpha() and not at.next_is("RESUMES"):
        return None
    number = at.number("day")
    if at.anchor is None:
        return spans.unfixed(f"XXXX-XX-{number:02d}")
    for step in range(3):
        month = spans.add_months(at.anchor.replace(day=1), step if at.tense in AHEAD else -step)
        found = pick.day(month.year, month.month, number)
        if found and (found >= at.anchor if at.tense in AHEAD else found <= at.anchor):
            return spans.day(found, counted=True)
    return None


def holiday(at: Slots) -> Meaning:
    """Read a feast that has a fixed day."""
    month, number = divmod(int(at.code("holiday")), 100)
    if at.has("yearnum"):
        return spans.day(date(at.number("yearnum"), month, number))
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{month:02d}-{number:02d}")
    if at.has("rel"):
        return spans.day(_side_of(at.anchor, month, number, int(at.code("rel"))), counted=True)
    found = pick.day_of_year(at.anchor, month, number, at.tense)
    return spans.day(found or date(at.anchor.year, month, number), counted=True)


def _side_of(anchor: date, month: int, number: int, side: int) -> date:
    """Give the day of this year, or the last or next one that is not the anchor."""
    here = pick.day(anchor.year, month, number) or date(anchor.year, month, number - 1)
    if (side < 0 and here >= anchor) or (side > 0 and here <= anchor):
        return pick.day(anchor.year + side, month, number) or here
    return here


def weekday(at: Slots) -> Meaning:
    """Read a bare weekday by the tense: published on a Monday, "on Monday" is that day."""
    number = int(at.code("weekdayname"))
    if at.anchor is None:
        return spans.unfixed(f"XXXX-WXX-{number}")
    return spans.day(pick.weekday(at.anchor, number, at.tense), counted=True)


def month(at: Slots) -> Meaning:
    """Read a month, with its year or by the tense."""
    number = int(at.code("month") if at.has("month") else at.code("monthname"))
    if at.has("yearnum"):
        return spans.month(at.number("yearnum"), number)
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{number:02d}", Grain.MONTH)
    year, number = pick.month(at.anchor, number, at.tense)
    return spans.month(year, number, counted=True)


def month_of_year(at: Slots) -> Meaning | None:
    """Read "June last year"."""
    number = int(at.code("month"))
    start = at.anchor
    step = int(at.code("rel")) if at.has("rel") else int(at.code("told")) if at.has("told") else 0
    if not at.has("rel"):
        start = at.reference.first if at.reference else None
    if start is None:
        return spans.unfixed(f"XXXX-{number:02d}", Grain.MONTH)
    return spans.month(start.year + step, number, counted=True)


def quarter(at: Slots) -> Meaning | None:
    """Read a quarter; without a year, the last one that has begun, or the next by the tense."""
    number = at.number("ordinal", "ORDINAL") if at.has("ordinal") else int(at.code("quartername"))
    return _piece(at, number, 4)


def half(at: Slots) -> Meaning | None:
    """Read a half of a year."""
    return _piece(at, at.number("ordinal", "ORDINAL"), 2)


def _piece(at: Slots, number: int, of: int) -> Meaning | None:
    """Read the numbered quarter or half of a year; the one just over stays the nearest, whatever the tense."""
    make = spans.quarter if of == 4 else spans.half
    if not 1 <= number <= of:
        return None
    if at.has("yearnum"):
        return make(at.number("yearnum"), number)
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{'Q' if of == 4 else 'H'}{number}", Grain.QUARTER if of == 4 else Grain.HALF)
    year = at.anchor.year
    if at.has("rel"):
        return make(year + int(at.code("rel")), number, counted=True)
    here = make(year, number)
    assert here.first is not None
    assert here.last is not None
    if at.tense in AHEAD and at.anchor - here.last > timedelta(days=92):
        year += 1
    elif at.tense not in AHEAD and here.first > at.anchor:
        year -= 1
    return make(year, number, counted=True)


def season(at: Slots) -> Meaning:
    """Read a season; without a year, by the tense."""
    code = at.code("seasonname") if at.has("seasonname") else at.code("season")
    if at.has("yearnum"):
        return spans.season(at.number("yearnum"), code)
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{code}", Grain.SEASON)
    here = spans.season(at.anchor.year, code)
    assert here.first is not None
    assert here.last is not None
    step = int(at.tense in AHEAD and here.last < at.anchor) - int(at.tense not in AHEAD and here.first > at.anchor)
    return spans.season(at.anchor.year + step, code, counted=True)


def year(at: Slots) -> Meaning | None:
    """Read a year, in four digits or spoken."""
    number = int(at.count("spoken") or 0) if at.has("spoken") else at.number("yearnum")
    return spans.year(number) if 1500 <= number < 2200 else None


def decade(at: Slots) -> Meaning | None:
    """Read "the 1990s", "the '80s": of the century that has them behind it."""
    number = at.number("decadenum")
    if number < 100 and at.words[0] != "the" and "'" not in at.words[0][:1]:
        return None
    if number < 100:
        number += 2000 if at.anchor and 2000 + number <= at.anchor.year else 1900
    return spans.decade(number) if number % 10 == 0 and number > 0 else None


def century(at: Slots) -> Meaning | None:
    """Read "the 20th century"."""
    number = at.number("ord", "CENTURYORD")
    return spans.century((number - 1) * 100) if 2 <= number <= 30 else None
