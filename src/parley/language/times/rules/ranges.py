"""From one day to another."""

from __future__ import annotations

from datetime import date, timedelta

from parley.language.times import spans
from parley.language.times.meaning import Grain, Meaning
from parley.language.times.rules import pick
from parley.language.times.rules.pick import AHEAD
from parley.language.times.slots import Slots


def days_of_month(at: Slots) -> Meaning | None:
    """Read "May 3-5", "3 and 5 May": one end names the month for both."""
    named = at.nodes["low"].payload or at.nodes["high"].payload
    low, high = (_end(at, name) for name in ("low", "high"))
    if not isinstance(named, Meaning) or low is None or high is None or not low < high:
        return None
    year, month = _month_of(at, named)
    if year is None:
        return spans.vague(f"{(named.value or '')[:8]}{low:02d}")
    first, last = (pick.day(year, month, number) for number in (low, high))
    return spans.between(first, last, counted=named.counted) if first and last else None


def _month_of(at: Slots, named: Meaning) -> tuple[int | None, int]:
    """Give the year and month of the end that names them; the year may stand behind, or not be known."""
    told = at.meaning("year").first if at.has("year") else named.first
    return told.year if told else None, int((named.value or "")[5:7])


def _end(at: Slots, name: str) -> int | None:
    """Give the day of the month at one end."""
    payload = at.nodes[name].payload
    if isinstance(payload, Meaning):
        if payload.value is None or "W" in payload.value or len(payload.value) != 10 or payload.value[5] == "X":
            return None
        return int(payload.value[8:])
    return at.number(name)


def range_(at: Slots) -> Meaning | None:
    """Read "from Monday to Friday", "between May and July 2024"; the far end is never before the near one."""
    low, high = at.meaning("low"), at.meaning("high")
    if low.grain is not high.grain and at.words[0] not in ("from", "between"):
        return None
    if low.first is None or high.last is None:
        return spans.unfixed(None, Grain.SPAN)
    if at.tense in AHEAD and low.grain is high.grain is Grain.DAY and high.counted and low.first > high.last:
        high = _week_after(high, low.first)
    low = _before(low, high)
    if low.first is None or high.last is None or low.first > high.last:
        return None
    counted = low.counted or high.counted
    if low.first == high.last:
        return spans.day(low.first, counted=counted)
    return spans.between(low.first, high.last, counted=counted, edtf=f"{_edge(low)[0]}/{_edge(high)[1]}")


def two_days(at: Slots) -> Meaning | None:
    """Read "Wednesday and Thursday": one stretch where the days follow each other."""
    low, high = at.meaning("low"), at.meaning("high")
    if low.first is None or high.first is None or (high.first - low.first).days % 7 != 1:
        return None
    last = low.first + timedelta(days=1)
    if at.tense not in AHEAD and high.counted and high.first < low.first:
        return spans.between(high.first - timedelta(days=1), high.first, counted=True)
    return spans.between(low.first, last, counted=True) if last == high.first or high.counted else None


def _week_after(high: Meaning, start: date) -> Meaning:
    """Move a far end by weeks until it is not before the near one."""
    assert high.first is not None
    return spans.day(high.first + timedelta(days=-((high.first - start).days // 7) * 7), counted=True)


def _before(low: Meaning, high: Meaning) -> Meaning:
    """Move a near end whose year or week was guessed to where the far end is."""
    assert low.first is not None
    assert low.last is not None
    assert high.last is not None
    if not low.counted:
        return low
    if low.grain is Grain.MONTH:
        year = high.last.year - (low.first.month > high.last.month)
        return spans.month(year, low.first.month, counted=True)
    if low.grain is Grain.DAY and low.first > high.last:
        back = (low.first - high.last).days // 7 * 7 + 7
        return spans.day(date.fromordinal(low.first.toordinal() - back), counted=True)
    return low


def _edge(what: Meaning) -> tuple[str, str]:
    """Write the two ends of one side of a range."""
    if what.edtf and "/" not in what.edtf:
        return what.edtf, what.edtf
    return str(what.first), str(what.last)


def short_years(at: Slots) -> Meaning | None:
    """Read "2019-20"."""
    low = at.meaning("low")
    if low.first is None or len(at.text("high")) != 2:
        return None
    last = low.first.year // 100 * 100 + at.number("high")
    if not low.first.year < last <= low.first.year + 50:
        return None
    return spans.between(low.first, date(last, 12, 31), edtf=f"{low.first.year}/{last}")
