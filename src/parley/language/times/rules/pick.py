"""Which weekday, month or day of the year an incomplete date means: the last one or the next one, by tense."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from parley.language.times.meaning import Tense
from parley.language.times.spans import add_months

AHEAD = (Tense.FUTURE, Tense.PRESENT)
"""A plain present with a date tells a plan ("the ministers meet on Friday")."""

SOON_MONTHS = 4
"""How far ahead a date without a verb may lie: news tells mostly of what was."""


def weekday(anchor: date, number: int, tense: Tense) -> date:
    """Give the weekday on or after the anchor for what is to come, else the one on or before it."""
    if tense in AHEAD:
        return anchor + timedelta(days=(number - anchor.isoweekday()) % 7)
    return anchor - timedelta(days=(anchor.isoweekday() - number) % 7)


def month(anchor: date, number: int, tense: Tense) -> tuple[int, int]:
    """Give year and month: the last one up to the anchor's month, the next one, or, without a tense, the nearest."""
    back = (anchor.month - number) % 12
    ahead = (number - anchor.month) % 12
    if tense in AHEAD or (tense is Tense.NONE and ahead < back and ahead <= SOON_MONTHS):
        at = add_months(anchor.replace(day=1), ahead)
    else:
        at = add_months(anchor.replace(day=1), -back)
    return at.year, at.month


def day_of_year(anchor: date, number: int, at: int, tense: Tense) -> date | None:
    """Give the date of a month and day whose year is not told; None where no near year has that day.

    The nearest one is meant, unless the tense says otherwise and the right one is not half a year further away.
    """
    found = [when for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (when := day(year, number, at))]
    if not found:
        return None
    near = [when for when in found if when - anchor <= timedelta(days=30 * SOON_MONTHS)] or found
    nearest = min(near, key=lambda when: abs(when - anchor))
    right = [when for when in found if (when >= anchor if tense in AHEAD else when <= anchor)]
    if tense is Tense.NONE or not right or nearest in right:
        return nearest
    best = min(right, key=lambda when: abs(when - anchor))
    return best if abs(best - anchor) < timedelta(days=300) else nearest


def day(year: int, number: int, at: int) -> date | None:
    """Give a date, or None where the month has no such day."""
    if not (1 <= year <= 9999 and 1 <= number <= 12 and 1 <= at <= monthrange(year, number)[1]):
        return None
    return date(year, number, at)


def shift(start: date, count: float, unit: str) -> date | None:
    """Shift a date by so many units; parts of a month count as days; None where the calendar ends."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400}
    try:
        if unit in days:
            found = start + timedelta(days=_whole(count * days[unit]))
        else:
            whole = int(count * months[unit])
            found = add_months(start, whole) + timedelta(days=round((count * months[unit] - whole) * 30))
    except OverflowError:
        return None
    return found if MINYEAR < found.year < MAXYEAR else None


def _whole(days: float) -> int:
    """Round away from today: 30 hours from now is tomorrow at the earliest, the day after at the latest."""
    return int(days) if abs(days) >= 1 and days == int(days) else int(days + (0.999 if days > 0 else -0.999))
