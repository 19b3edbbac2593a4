"""Resolve one time expression, without a parser: the core of the layer, and what the test table runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parley.language.layers import Interval
from parley.language.times.find import Found, find
from parley.language.times.meaning import Kind, Meaning, Tense
from parley.language.times.slots import Setting


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression denotes: kind and TIMEX3 value, the days that it covers, and the ISO form of the gold guide.

    ``interval`` is that of the whole phrase ("by Sunday" begins with the anchor), ``value`` that of the expression
    proper ("Sunday"). ``anchor`` is the date that it was counted from. ``offset`` is the distance from an event that
    the text names (``P2D``, ``-P1D``), which leaves the interval open.
    """

    text: str
    kind: Kind
    value: str | None
    interval: Interval
    anchor: date | None
    offset: str | None = None

    @property
    def when(self) -> str | None:
        """The day, or the range from the first to the last day, by ISO 8601; None where it cannot be fixed."""
        return self.interval.when or self.interval.when_from(self.anchor)


def resolve(text: str, *, anchor: date | None, tense: Tense = Tense.NONE) -> Resolved | None:
    """Resolve the time expression in a phrase such as "within the next two weeks"; the longest where it has several.

    Args:
        text: the phrase, with or without its preposition.
        anchor: the date of publication; without it a relative expression stays relative.
        tense: the tense of the governing verb, which chooses between the last and the next Monday.
    """
    found = find(text, Setting(anchor, lambda _: tense))
    if not found:
        return None
    best = max(found, key=lambda one: (_ends(one.meaning), one.end - one.start))
    return resolved(best, text, anchor)


def _ends(meaning: Meaning) -> int:
    """Count the ends that are known."""
    return (meaning.first is not None) + (meaning.last is not None)


def resolved(found: Found, text: str, anchor: date | None) -> Resolved:
    """Put what the grammar found into the terms of the layer."""
    meaning = found.meaning
    value = meaning.value if meaning.kind is not found.bare.kind else found.bare.value
    kind = Kind.DATE if meaning.placed else meaning.kind
    return Resolved(
        text[found.start : found.end],
        kind,
        value,
        interval(meaning),
        anchor if meaning.counted else None,
        meaning.offset,
    )


def interval(meaning: Meaning) -> Interval:
    """Give the days of a meaning with the precision of its words."""
    return Interval(meaning.first, meaning.last, meaning.edtf)
