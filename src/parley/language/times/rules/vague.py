"""What repeats, and what only points back, ahead or at the present."""

from __future__ import annotations

from dataclasses import replace

from parley.language.times import spans
from parley.language.times.meaning import Amount, Grain, Kind, Meaning
from parley.language.times.rules.counted import timex_value
from parley.language.times.slots import Slots


def often(at: Slots) -> Meaning:
    """Read "daily"."""
    return spans.vague(at.code("often"), kind=Kind.SET)


def every(at: Slots) -> Meaning:
    """Read "every two weeks", "twice a month"."""
    number = at.count("n") if at.has("n") else 2.0 if "other" in at.words else 1.0
    return spans.vague(timex_value(Amount(number, at.unit())), kind=Kind.SET)


def every_weekday(at: Slots) -> Meaning:
    """Read "every Monday", "on Mondays", "each July"."""
    if at.has("monthname"):
        return spans.vague(f"XXXX-{int(at.code('monthname')):02d}", kind=Kind.SET)
    if at.has("season"):
        return spans.vague(f"XXXX-{at.code('season')}", kind=Kind.SET)
    number = at.code("weekdayname") if at.has("weekdayname") else at.code("weekdays")
    part = at.code("dayparts") if at.has("dayparts") else at.code("daypart") if at.has("daypart") else ""
    return spans.vague(f"XXXX-WXX-{number}{part}", kind=Kind.SET)


def ref(at: Slots) -> Meaning | None:
    """Read "soon", "recently", "now"; "shortly before" is no time of its own."""
    if at.next_is("SIDE"):
        return None
    return _pointing(at, at.code("ref") if at.has("ref") else "PRESENT_REF")


def fixed_ref(at: Slots) -> Meaning:
    """Read a phrase that always points the same way."""
    return _pointing(at, str(at.args["value"]))


def _pointing(at: Slots, value: str) -> Meaning:
    """Keep the direction as the only thing that is known."""
    return replace(spans.vague(value), grain=Grain.VAGUE, counted=at.anchor is not None)
