"""Numbers of several words, and times of the day."""

from __future__ import annotations

from parley.language.times.meaning import Clock, Number
from parley.language.times.slots import Slots


def tens_and_ones(at: Slots) -> Number | None:
    """Read "twenty-one"."""
    ones = at.number("number")
    return Number(at.number("tens", "TENS") + ones) if ones < 10 else None


def hundreds(at: Slots) -> Number:
    """Read "a hundred", "two hundred"."""
    count = (at.count("number") or 1) if at.has("number") else 1
    return Number(count * at.number("big", "BIG"))


def spoken_year(at: Slots) -> Number | None:
    """Read "nineteen ninety-seven"."""
    hundreds = at.number("first")
    ones = at.number("last") if at.has("last") else 0
    if hundreds not in (17, 18, 19, 20) or ones > 9:
        return None
    return Number(hundreds * 100 + at.number("tens", "TENS") + ones, year=True)


def fixed_number(at: Slots) -> Number:
    """Read a phrase that always means the same number."""
    return Number(float(at.args["number"]))


def open_number(_: Slots) -> Number:
    """Read "a few": how many stays open."""
    return Number(None)


def clock(at: Slots) -> Clock | None:
    """Read "9 p.m.", "10:30", "1800 GMT"."""
    hour, minute = _hour_and_minute(at)
    if at.has("halfday") and hour <= 12:
        hour = hour % 12 + int(at.code("halfday"))
    return Clock(hour, minute) if hour <= 24 and (minute or 0) < 60 else None


def clock_of_part(at: Slots) -> Clock | None:
    """Read "4 in the morning": the part of the day tells which half."""
    hour, minute = _hour_and_minute(at)
    if at.code("daypart") != "TMO" and hour < 12:
        hour += 12
    return Clock(hour, minute) if hour <= 24 else None


def half_past(at: Slots) -> Clock | None:
    """Read "half past six", "quarter to five", as the words say, for morning and evening are not told."""
    hour = at.number("hour")
    minute = 30 if "half" in at.words else 45 if "to" in at.words else 15
    return Clock(hour - ("to" in at.words), minute) if 1 <= hour <= 24 else None


def noon(at: Slots) -> Clock:
    """Read a time of the day that has a name."""
    return Clock(int(at.code("daytime")), 0)


def _hour_and_minute(at: Slots) -> tuple[int, int | None]:
    """Give hour and minute as the digits tell them."""
    if at.has("hour"):
        return at.number("hour"), None
    digits = at.text("time").replace(":", "").zfill(4)
    return int(digits[:-2]), int(digits[-2:])
