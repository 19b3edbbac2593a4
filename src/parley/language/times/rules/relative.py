"""Periods placed by a word: "next week", "last March", "tonight", "the following day"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from parley.language.times import spans
from parley.language.times.meaning import Clock, Grain, Kind, Meaning, Unit
from parley.language.times.rules import pick
from parley.language.times.rules.pick import AHEAD
from parley.language.times.slots import Slots

UNFIXED = {
    Unit.DAY: "XXXX-XX-XX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.WEEK: "XXXX-WXX", Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX", Unit.YEAR: "XXXX", Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip


def deictic(at: Slots) -> Meaning:
    """Read today, yesterday, tomorrow."""
    return _day_from(at.anchor, int(at.code("deictic")))


def fixed_day(at: Slots) -> Meaning:
    """Read a phrase that is so many days from today."""
    return _day_from(at.anchor, int(at.args["days"]))


def _day_from(anchor: date | None, days: int) -> Meaning:
    if anchor is None:
        return spans.unfixed("XXXX-XX-XX")
    return spans.day(anchor + timedelta(days=days), counted=True)


def deictic_part(at: Slots) -> Meaning:
    """Read "this morning", "last night", "tonight", counted from the anchor; "in the morning" of the day told."""
    words = at.words
    days = int(at.code("deictic")) if at.has("deictic") else -1 if words[0] == "last" else 0
    part = at.code("daypart") if at.has("daypart") else "TNI"
    told = at.setting.reference_here(at.start)
    if "in" in at.words and told and told.grain is Grain.DAY:
        return of_day(replace(told, value=(told.value or "")[:10]), Clock(None, part=part))
    return of_day(_day_from(at.anchor, days), Clock(None, part=part))


def of_day(day: Meaning, clock: Clock) -> Meaning:
    """Put a time of the day into a day; the interval stays the day."""
    return replace(day, kind=Kind.TIME, value=f"{day.value}{clock.value}")


def unit_at(anchor: date | None, unit: Unit, count: int) -> Meaning | None:
    """Give the calendar unit that is ``count`` units from the one that holds the anchor."""
    if anchor is None:
        return spans.unfixed(UNFIXED.get(unit), Grain(unit)) if unit in UNFIXED else None
    at = pick.shift(anchor, count, unit)
    if at is None:
        return None
    return around(at, unit)


def around(at: date, unit: Unit) -> Meaning | None:
    """Give the calendar unit that a day stands in."""
    simple = {Unit.DAY: spans.day, Unit.WEEK: spans.week, Unit.WEEKEND: spans.weekend}
    if unit in simple:
        return simple[unit](at, counted=True)
    if unit is Unit.MONTH:
        return spans.month(at.year, at.month, counted=True)
    if unit is Unit.QUARTER:
        return spans.quarter(at.year, (at.month + 2) // 3, counted=True)
    years = {Unit.YEAR: (spans.year, 1), Unit.DECADE: (spans.decade, 10), Unit.CENTURY: (spans.century, 100)}
    make, size = years.get(unit, (None, 1))
    return make(at.year // size * size, counted=True) if make else None


def near_unit(at: Slots) -> Meaning | None:
    """Read "last week", "this month", "next year"; "the past week" is the seven days up to now."""
    count, unit = int(at.code("rel")), at.unit()
    if unit is Unit.DAY and at.text("rel") != "this":
        return None
    found = unit_at(at.anchor, unit, count)
    if found is None or at.anchor is None or at.text("rel") not in ("past", "coming"):
        return found
    end = pick.shift(at.anchor, count, unit) or at.anchor
    first, last = min(end, at.anchor), max(end, at.anchor)
    return replace(found, first=first, last=last, edtf=f"{first}/{last}")


def fixed_unit(at: Slots) -> Meaning | None:
    """Read "the week after next"."""
    return unit_at(at.anchor, at.unit(), int(at.args["count"]))


def near_weekday(at: Slots) -> Meaning:
    """Read "last Friday", "next Friday" (never the anchor itself) and "this Friday" (of this week)."""
    number, side = int(at.code("weekdayname")), int(at.code("rel"))
    if at.anchor is None:
        return spans.unfixed(f"XXXX-WXX-{number}")
    if at.text("rel") == "coming":
        found = at.anchor + timedelta(days=(number - at.anchor.isoweekday()) % 7)
    elif side == 0:
        found = at.anchor + timedelta(days=number - at.anchor.isoweekday())
    elif side < 0:
        found = at.anchor - timedelta(days=(at.anchor.isoweekday() - number - 1) % 7 + 1)
    else:
        found = at.anchor + timedelta(days=(number - at.anchor.isoweekday() - 1) % 7 + 1)
    return spans.day(found, counted=True)


def weekday_of_week(at: Slots) -> Meaning:
    """Read "Tuesday next week", and the British "Tuesday week"."""
    number = int(at.code("weekdayname"))
    if at.anchor is None:
        return spans.unfixed(f"XXXX-WXX-{number}")
    if not at.has("rel"):
        ahead = at.anchor + timedelta(days=(number - at.anchor.isoweekday() - 1) % 7 + 1)
        return spans.day(ahead + timedelta(days=7), counted=True)
    monday = at.anchor - timedelta(days=at.anchor.weekday())
    return spans.day(monday + timedelta(days=7 * int(at.code("rel")) + number - 1), counted=True)


def near_month(at: Slots) -> Meaning:
    """Read "last March": the last one before this month; "next March": the first one after it."""
    number, side = int(at.code("monthname")), int(at.code("rel"))
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{number:02d}", Grain.MONTH)
    year = at.anchor.year
    if (side < 0 and number >= at.anchor.month) or (side > 0 and number <= at.anchor.month):
        year += side
    return spans.month(year, number, counted=True)


def near_season(at: Slots) -> Meaning:
    """Read "last autumn": one that is over; "next spring": one that has not begun; "this summer": of this year."""
    code, side = at.code("season"), int(at.code("rel"))
    if at.anchor is None:
        return spans.unfixed(f"XXXX-{code}", Grain.SEASON)
    here = spans.season(at.anchor.year, code)
    assert here.first is not None
    assert here.last is not None
    over, ahead = here.last < at.anchor, here.first > at.anchor
    if at.words[-1] == "year" or (side < 0 and not over) or (side > 0 and not ahead):
        return spans.season(at.anchor.year + side, code, counted=True)
    return spans.season(at.anchor.year, code, counted=True)


def weekend(at: Slots) -> Meaning | None:
    """Read "the weekend": the last one that has begun, or the next one, by the tense."""
    if at.anchor is None:
        return unit_at(None, Unit.WEEKEND, 0)
    here = spans.weekend(at.anchor, counted=True)
    assert here.first is not None
    if at.tense not in AHEAD and here.first > at.anchor:
        return spans.weekend(at.anchor - timedelta(days=7), counted=True)
    return here


def told_unit(at: Slots) -> Meaning | None:
    """Read "the following day", "that year", "the next morning": counted from the date told before."""
    count = int(at.code("told")) if at.has("told") else 0 if at.words[0] == "that" else 1
    unit = at.unit() if at.has("unit") else Unit.DAY if at.words[-1] == "day" or at.has("daypart") else None
    if unit is None:
        return None
    start = at.reference.first if at.reference else None
    found = unit_at(start, unit, count)
    return of_day(found, Clock(None, part=at.code("daypart"))) if found and at.has("daypart") else found


def told_weekday(at: Slots) -> Meaning:
    """Read "the following Monday": counted from the date told before."""
    number, side = int(at.code("weekdayname")), int(at.code("told"))
    start = at.reference.first if at.reference else None
    if start is None:
        return spans.unfixed(f"XXXX-WXX-{number}")
    step = timedelta(days=(number - start.isoweekday()) % 7 or 7)
    if side < 0:
        return spans.day(start - timedelta(days=(start.isoweekday() - number) % 7 or 7), counted=True)
    return spans.day(start + step if side else start + timedelta(days=number - start.isoweekday()), counted=True)


def fiscal_year(at: Slots) -> Meaning | None:
    """Read "the current fiscal year": no other is known than the calendar's."""
    return unit_at(at.anchor, Unit.YEAR, int(at.code("rel")) if at.has("rel") else 0)
