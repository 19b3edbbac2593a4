"""What prepositions and "about" make of a date or a length: deadlines, beginnings, distances."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from parley.language.times import spans
from parley.language.times.meaning import Amount, Grain, Kind, Meaning, Tense, Unit
from parley.language.times.rules import pick
from parley.language.times.rules.counted import count_from, timex_value
from parley.language.times.slots import Slots

ONE_DAY = timedelta(days=1)


def about(at: Slots) -> Meaning | None:
    """Read "around 1 September": approximate; but "about Friday's vote" is about the vote."""
    what = at.meaning("what")
    if at.next_word == "'s":
        return None
    if at.words[0] == "sometime":
        return what
    edtf = f"{what.edtf}~" if what.edtf and "/" not in what.edtf else what.edtf
    return replace(what, exact=False, edtf=edtf)


def same(at: Slots) -> Meaning:
    """Read "at least 30 days" by its number; "at most" is kept, for a deadline may follow from it."""
    return replace(at.meaning("what"), part=str(at.args["part"]))


def from_date(at: Slots) -> Meaning | None:
    """Read "two days after 1 September"."""
    day = at.meaning("date")
    amount = at.amount("duration") if at.has("duration") else Amount(1, at.unit())
    if amount.number is None:
        return None
    if day.first is None or day.last is None:
        return replace(spans.vague("XXXX-XX-XX"), counted=False)
    back = at.code("side") == "-1"
    start = day.first if back else day.last
    found = count_from(start, -amount.number if back else amount.number, amount.unit)
    return replace(found, counted=day.counted) if found else None


def from_landmark(at: Slots) -> Meaning | None:
    """Read "two days after the summit": a distance that stays unresolved, for the event's date is not told here.

    "For two days after the summit" is a length.
    """
    if not at.next_word[:1].isalnum() or ("LASTING", at.before) in at.lexicon.values:
        return None
    amount = at.amount("inner") if at.has("inner") else None
    if amount is None:
        amount = Amount(1, at.unit() if at.has("unit") else Unit.DAY)
    sign = "-" if at.code("side") == "-1" else ""
    value = timex_value(amount)
    return Meaning(Kind.DATE, value, Grain.VAGUE, offset=f"{sign}{value}", amount=amount)


def within_period(at: Slots) -> Meaning:
    """Read "on Friday": the preposition adds nothing."""
    return at.meaning("inner")


def until_date(at: Slots) -> Meaning:
    """Read "by Sunday", "before October": from the anchor to there, where it lies ahead.

    What comes before the end of a period is inside it.
    """
    what = at.meaning("inner")
    within = bool(at.args["inclusive"]) or what.part == "end"
    last = what.last if within else what.first and what.first - ONE_DAY
    if last is None:
        return what
    name = _edge(what, last=True) if within else last.isoformat()
    if at.anchor is None or last < at.anchor:
        return replace(what, first=None, last=last, edtf=f"../{name}")
    return replace(
        what, first=at.anchor, last=last, edtf=f"{at.anchor}/{last}" if at.anchor < last else f"{last}", counted=True
    )


def up_to(at: Slots) -> Meaning:
    """Read "until March": the beginning is open."""
    what = at.meaning("inner")
    return replace(what, first=None, edtf=f"../{_edge(what, last=True)}") if what.last else what


def since(at: Slots) -> Meaning:
    """Read "since Friday", "from Monday": the end is open."""
    what = at.meaning("inner")
    if what.first is None or what.grain is Grain.SPAN:
        return what
    return replace(what, last=None, edtf=f"{_edge(what, last=False)}/..")


def as_of(at: Slots) -> Meaning:
    """Read "as of 1 October": from there on where it lies ahead, else that day."""
    return since(at) if at.tense is Tense.FUTURE else at.meaning("inner")


def after(at: Slots) -> Meaning:
    """Read "after 1 September": from the day after it, open."""
    what = at.meaning("inner")
    if what.last is None:
        return what
    first = what.last + ONE_DAY if what.last < date.max else what.last
    return replace(what, first=first, last=None, edtf=f"{first}/..")


def _edge(what: Meaning, *, last: bool) -> str:
    """Write one end with the precision of the words: the month of "March", the day of "early March"."""
    if what.edtf and "/" not in what.edtf and what.grain not in (Grain.SEASON, Grain.QUARTER, Grain.HALF):
        return what.edtf.removesuffix("~") if what.part else what.edtf
    end = what.last if last else what.first
    return end.isoformat() if end else ""


def within(at: Slots) -> Meaning:
    """Read "within two weeks", "at most in a month": from the anchor on, so long; after a past verb only a length."""
    what, amount = at.meaning("inner"), at.amount("inner")
    if what.first or what.last or at.tense is Tense.PAST or at.next_word == "of":
        return what
    placed = replace(what, placed=True)
    if at.anchor is None or amount.number is None:
        return placed
    end = pick.shift(at.anchor, amount.number, amount.unit)
    return replace(placed, first=at.anchor, last=end, edtf=f"{at.anchor}/{end}", counted=True) if end else placed


def rest_of(at: Slots) -> Meaning:
    """Read "within this month": what is left of it, where it has begun."""
    what = at.meaning("inner")
    if at.anchor is None or not what.first or not what.last or not what.first <= at.anchor <= what.last:
        return what
    return replace(what, first=at.anchor, edtf=f"{at.anchor}/{what.last}", counted=True)


def in_count(at: Slots) -> Meaning:
    """Read "in three days": after a past verb a length, else so far ahead."""
    what, amount = at.meaning("inner"), at.amount("inner")
    if what.first or what.last or at.tense is Tense.PAST or at.next_word in ("a", "of"):
        return what
    if amount.number is None:
        edtf = f"{at.anchor}/" if at.anchor else None
        return replace(what, first=at.anchor, edtf=edtf, counted=at.anchor is not None, placed=True)
    return within(at) if what.part == "most" else _ahead(at, what, amount.number, amount.unit)


def _ahead(at: Slots, what: Meaning, number: float, unit: Unit) -> Meaning:
    """Give the day or period so many units ahead; "about" makes it one approximate day."""
    found = count_from(at.anchor, number, unit)
    if found is None or found.edtf is None:
        return replace(what, grain=Grain.VAGUE, placed=True)
    if not what.exact and at.anchor:
        day = pick.shift(at.anchor, number, unit)
        return replace(found, exact=False, first=day, last=day, edtf=f"{day}~")
    return found
