"""Parts of a period, and times of a day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from parley.language.times import spans
from parley.language.times.lexicon import Part
from parley.language.times.meaning import Clock, Grain, Kind, Meaning, Unit
from parley.language.times.rules.calendar import month
from parley.language.times.rules.relative import of_day, unit_at
from parley.language.times.slots import Slots


def part_of_period(at: Slots) -> Meaning:
    """Read "late August", "the end of next month", "early Tuesday"."""
    name = at.code("partword") if at.has("partword") else at.words[0]
    return cut(at.meaning("period"), at.lexicon.parts[name])


def week_of_month(at: Slots) -> Meaning | None:
    """Read "the second week of May" (its days 8 to 14), "the first half of May", "the last days of May"."""
    whole = month(at) if at.has("monthname") else unit_at(at.anchor, Unit.MONTH, int(at.code("rel")))
    last = "last" in at.words or "final" in at.words
    number = 0 if last else at.number("nth", "ORDINAL") if at.has("nth") else 1
    if whole is None or whole.first is None or whole.last is None:
        return whole
    size = 15 if at.has("half") else 7
    if number > (2 if at.has("half") else 5) or (at.has("unit") and at.unit() not in (Unit.DAY, Unit.WEEK)):
        return None
    low = whole.first + timedelta(days=size * (number - 1)) if number else whole.last - timedelta(days=size - 1)
    high = whole.last if at.has("half") and number == 2 else min(low + timedelta(days=size - 1), whole.last)
    return replace(whole, first=low, last=high, edtf=f"{low}/{high}") if low <= high else None


def year_end(at: Slots) -> Meaning | None:
    """Read "year's end", "the end of the week": of the anchor's year or week."""
    part = at.lexicon.parts[at.code("partword") if at.has("partword") else "end"]
    if at.unit() not in (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE):
        return None
    whole = unit_at(at.anchor, at.unit(), 0)
    return cut(whole, part) if whole else None


def cut(whole: Meaning, part: Part) -> Meaning:
    """Give the part of a period that a word means, with its soft ends marked; a day stays whole."""
    if whole.grain in (Grain.DAY, Grain.WEEKEND, Grain.CENTURY) or whole.first is None or whole.last is None:
        return replace(whole, part=part.name)
    if whole.grain is Grain.WEEK:
        low, high = (whole.first + timedelta(days=number - 1) for number in part.week)
        return _soft(whole, part, (low, high), (low.isoformat(), high.isoformat()))
    if whole.grain is Grain.MONTH:
        low, high = (_day(whole.first, number) for number in part.month)
        return _soft(whole, part, (low, high), (low.isoformat(), high.isoformat()))
    return _months(whole, part)


def _months(whole: Meaning, part: Part) -> Meaning:
    """Cut a period of several months, with the precision of months, or of years for a decade."""
    assert whole.first is not None
    if whole.grain is Grain.DECADE:
        low, high = (whole.first.year + number for number in part.decade)
        return _soft(whole, part, (date(low, 1, 1), date(high, 12, 31)), (str(low), str(high)))
    held = {Grain.YEAR: part.year, Grain.HALF: tuple((number + 1) // 2 for number in part.year)}
    first, last = held.get(whole.grain, part.quarter)
    begin, end = spans.add_months(whole.first, first - 1), spans.add_months(whole.first, last - 1)
    names = f"{begin.year}-{begin.month:02d}", f"{end.year}-{end.month:02d}"
    return _soft(whole, part, (begin, _day(end, 31)), names)


def _day(inside: date, number: int) -> date:
    """Give a day of the month, or its last one where it is shorter."""
    return inside.replace(day=min(number, monthrange(inside.year, inside.month)[1]))


def _soft(whole: Meaning, part: Part, ends: tuple[date, date], names: tuple[str, str]) -> Meaning:
    """Write the two ends, with "~" at those that the word leaves soft."""
    low, high = (f"{name}~" if soft else name for name, soft in zip(names, part.fuzzy, strict=True))
    edtf = f"{names[0]}~" if names[0] == names[1] else f"{low}/{high}"
    return replace(whole, first=ends[0], last=ends[1], edtf=edtf, part=part.name)


def sooner_in_period(at: Slots) -> Meaning:
    """Read "earlier this year", "later this week": the part before or after the anchor; a day stays whole."""
    return _side(at, at.meaning("period"))


def sooner_in_unit(at: Slots) -> Meaning | None:
    """Read "earlier in the week"."""
    if at.unit() in (Unit.DAY,):
        return unit_at(at.anchor, Unit.DAY, 0)
    whole = unit_at(at.anchor, at.unit(), 0)
    return _side(at, whole) if whole else None


def _side(at: Slots, whole: Meaning) -> Meaning:
    if whole.grain is Grain.DAY or whole.first is None or whole.last is None or at.anchor is None:
        return whole
    if not whole.first <= at.anchor <= whole.last:
        return whole
    first, last = (whole.first, at.anchor) if at.code("sooner") == "-1" else (at.anchor, whole.last)
    return replace(whole, first=first, last=last, edtf=f"{first}/{last}", counted=True)


def part_of_day(at: Slots) -> Meaning:
    """Read "Friday night"."""
    return of_day(at.meaning("day"), Clock(None, part=at.code("daypart")))


def clock_of_day(at: Slots) -> Meaning:
    """Read "noon on Friday"."""
    return of_day(at.meaning("day"), at.clock("clock"))


def clock_alone(at: Slots) -> Meaning:
    """Read "10 a.m.": of the day told before in the sentence, else of the day of publication."""
    told = at.reference
    day = told if told and told.grain is Grain.DAY and told.kind is Kind.DATE else unit_at(at.anchor, Unit.DAY, 0)
    return of_day(day or spans.unfixed("XXXX-XX-XX"), at.clock("clock"))


def day_in_week(at: Slots) -> Meaning:
    """Read "Monday of that week"."""
    day, week = at.meaning("day"), at.meaning("week")
    if week.first is None or day.first is None:
        return spans.unfixed(f"XXXX-WXX-{day.value[-1]}") if day.value and "W" in day.value else spans.vague(day.value)
    return spans.day(week.first + timedelta(days=day.first.weekday()), counted=True)


def week_of(at: Slots) -> Meaning:
    """Read "the week of September 8"."""
    day = at.meaning("day")
    if day.first is None:
        return spans.unfixed("XXXX-WXX", Grain.WEEK)
    return (spans.weekend if at.has("weekend") else spans.week)(day.first, counted=day.counted)
