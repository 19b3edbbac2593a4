"""Counts of units: lengths, and how far from today or from the date told before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.language.times import spans
from parley.language.times.meaning import Amount, Grain, Kind, Meaning, Unit
from parley.language.times.rules import pick
from parley.language.times.rules.relative import UNFIXED, around, unit_at
from parley.language.times.slots import Slots

LETTER = {
    Unit.SECOND: "TS", Unit.MINUTE: "TM", Unit.HOUR: "TH", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.FORTNIGHT: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "Y", Unit.CENTURY: "Y",
}  # fmt: skip
TIMES = {Unit.FORTNIGHT: 2, Unit.DECADE: 10, Unit.CENTURY: 100}
HALVES = {Unit.YEAR: "6M", Unit.HOUR: "30M", Unit.DAY: "T12H", Unit.MONTH: "15D", Unit.MINUTE: "30S", Unit.DECADE: ""}
COARSE = {Unit.FORTNIGHT: Unit.WEEK, Unit.HOUR: Unit.DAY, Unit.MINUTE: Unit.DAY, Unit.SECOND: Unit.DAY}
"""The calendar unit that tells how precise a count is."""


def length(amount: Amount, *, low: date | None = None, high: date | None = None, edtf: str | None = None) -> Meaning:
    """Make a duration; ``low`` and ``high`` where it is also a stretch of the calendar."""
    return Meaning(
        Kind.DURATION, timex_value(amount), Grain.SPAN, low, high, edtf, counted=edtf is not None, amount=amount
    )


def timex_value(amount: Amount) -> str:
    """Write a length as TIMEX3 does: P2W, PT72H, PXD, P2Y6M."""
    letter = LETTER[amount.unit]
    clock, letter = ("T", letter[1:]) if letter[0] == "T" else ("", letter)
    if amount.number is None:
        return f"P{clock}X{letter}"
    number = amount.number * TIMES.get(amount.unit, 1)
    whole = int(number)
    if number == whole:
        return f"P{clock}{whole}{letter}"
    if number - whole == 0.5 and HALVES.get(amount.unit):
        return f"P{clock}{f'{whole}{letter}' if whole else ''}{HALVES[amount.unit]}"
    return f"P{clock}{number:g}{letter}"


def duration(at: Slots) -> Meaning | None:
    """Read "two weeks", "60-day", "two to three weeks" (its lower end is the value)."""
    unit, number = at.unit(), at.count("n") if at.has("n") else 1.0
    if unit in (Unit.QUARTER, Unit.SECOND) and not at.has("n"):
        return None
    if number is not None and number >= 1500 and not at.is_plural():
        return None
    if at.next_word == "old" or at.is_followed_by("-", "old") or (unit is Unit.QUARTER and "-" in at.words):
        return None
    if not at.has("n") and at.words[0] not in ("a", "an", "one", "another", "additional"):
        number = 1.0 if at.has("unit") and at.text("unit") in ("day", "week", "month", "year", "decade") else None
    return length(Amount(number, unit))


def half_duration(at: Slots) -> Meaning:
    """Read "two and a half years", "half an hour"."""
    whole = (at.count("n") if at.has("n") else 1.0 if at.has("one") else 0.0) or 0.0
    return length(Amount(whole + 0.5, at.unit()))


def open_duration(at: Slots) -> Meaning | None:
    """Read "weeks" (of talks): how many stays open."""
    if at.unit() in (Unit.SECOND, Unit.QUARTER, Unit.WEEKEND) or at.next_word == "old":
        return None
    return length(Amount(None, at.unit()))


def ago(at: Slots) -> Meaning | None:
    """Read "two weeks ago": the calendar unit so many units back; "days ago" only points back."""
    number = at.count("n") if at.has("n") else 1.0 if at.words[0] in ("a", "an", "one") else None
    if at.words[0] == "half":
        number = 0.5
    elif "half" in at.words:
        number = (number or 0) + 0.5
    if number is None:
        return replace(spans.vague("PAST_REF"), last=at.anchor, edtf=f"/{at.anchor}" if at.anchor else None)
    told = at.reference
    if number == 1 and at.unit() is Unit.YEAR and told and told.grain in (Grain.QUARTER, Grain.HALF) and told.first:
        return _year_before(told)
    return count_from(at.anchor, -number, at.unit())


def _year_before(told: Meaning) -> Meaning | None:
    """Give the same quarter a year before: reports compare like with like."""
    assert told.first is not None
    number = (told.first.month + 2) // 3
    if told.grain is Grain.QUARTER:
        return replace(spans.quarter(told.first.year - 1, number, counted=True), compared=True)
    return replace(spans.half(told.first.year - 1, (number + 1) // 2, counted=True), compared=True)


def from_now(at: Slots) -> Meaning | None:
    """Read "three days from now"."""
    number = at.count("n") if at.has("n") else 1.0
    if number is None:
        return replace(spans.vague("FUTURE_REF"), first=at.anchor, edtf=f"{at.anchor}/" if at.anchor else None)
    return count_from(at.anchor, number, at.unit())


def count_from(start: date | None, number: float, unit: Unit) -> Meaning | None:
    """Give the calendar unit that holds the day so many units from a start: no more precise than the words."""
    if start is None:
        return unit_at(None, COARSE.get(unit, unit), 0)
    at = pick.shift(start, number, unit)
    if at is None:
        return None
    fine = Unit.MONTH if number != int(number) and unit is Unit.YEAR else COARSE.get(unit, unit)
    if unit in (Unit.DECADE, Unit.CENTURY):
        return replace(spans.year(at.year, counted=True), exact=False, edtf=f"{at.year}~")
    return around(at, fine)


def span_back(at: Slots) -> Meaning:
    """Read "the past two weeks": from so long ago up to the anchor."""
    return _span(at, -1)


def span_ahead(at: Slots) -> Meaning:
    """Read "the next two weeks": from the anchor on."""
    return _span(at, 1)


def _span(at: Slots, side: int) -> Meaning:
    number = at.count("m" if at.has("m") and side > 0 else "n") if at.has("n") else None
    whole = replace(length(Amount(at.count("n") if at.has("n") else None, at.unit())), placed=True)
    if at.anchor is None:
        return whole
    end = pick.shift(at.anchor, side * number, at.unit()) if number is not None else None
    first, last = (at.anchor, end) if side > 0 else (end, at.anchor)
    return replace(whole, first=first, last=last, edtf=f"{first or ''}/{last or ''}", counted=True)


def told_count(at: Slots) -> Meaning | None:
    """Read "two days later", "a year earlier", "the day before": counted from the date told before.

    Where an event follows ("two days after the summit"), a later rule reads it.
    """
    word = at.text("afterwards") if at.has("afterwards") else "earlier"
    if word in ("before", "after") and at.next_word[:1].isalnum():
        return None
    side = int(at.code("afterwards")) if at.has("afterwards") else -1
    number = at.count("n") if at.has("n") else None if at.is_plural() else 1.0
    told, unit = at.reference, at.unit()
    if number is None or (told is None and at.has("n")):
        return length(Amount(number, unit))
    if (
        number == 1
        and side < 0
        and unit is Unit.YEAR
        and told
        and told.grain in (Grain.QUARTER, Grain.HALF)
        and told.first
    ):
        return _year_before(told)
    start = told.first if told else None
    if start is None:
        return spans.unfixed(UNFIXED.get(unit), Grain.VAGUE)
    found = count_from(start, side * number, unit)
    return replace(found, compared=unit is Unit.YEAR) if found else None


def year_before(at: Slots) -> Meaning | None:
    """Read "the year-ago quarter", "year-earlier": the same period a year before the one told."""
    told = at.reference
    for grain in (Grain.QUARTER, Grain.HALF, Grain.YEAR):
        last = at.setting.last_of(grain)
        told = last if last and (told is None or told.grain not in (Grain.QUARTER, Grain.HALF)) else told
    if told is None or told.first is None:
        return spans.unfixed("XXXX", Grain.YEAR)
    if told.grain in (Grain.QUARTER, Grain.HALF):
        return _year_before(told)
    return replace(spans.year(told.first.year - 1, counted=True), compared=True)


def the_period(at: Slots) -> Meaning | None:
    """Read "the week", "the quarter": the one told before where it has that precision, else the anchor's."""
    unit, told = at.unit(), at.reference
    if unit not in (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR) or at.next_is("CONTINUES"):
        return None
    if unit is Unit.YEAR and at.next_is("RUNS"):
        return length(Amount(1, unit))
    if told and told.grain == unit.value and "latest" not in at.words:
        return replace(told, counted=True)
    if unit is Unit.QUARTER and "latest" not in at.words:
        return at.setting.last_of(Grain.QUARTER)
    return unit_at(at.anchor, unit, -1 if "latest" in at.words else 0)


def latest_period(at: Slots) -> Meaning | None:
    """Read "the latest period" of a report: the last quarter that is over."""
    return unit_at(at.anchor, Unit.QUARTER, -1)
