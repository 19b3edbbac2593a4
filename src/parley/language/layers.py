"""What each layer of ``language`` returns: typed, frozen, in the order of the text.

Token positions are indices into ``Sentences.doc`` (half open spans); characters are offsets into the article's text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from parley.records import Actor, Period, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor: a name, a metonym ("the Kremlin"), an office, a people, an unnamed source.

    ``start`` and ``end`` are tokens, ``head`` the one that governs the span in the parse; ``on_behalf_of`` is the
    state or organisation that the actor speaks for at the article's date; ``rule`` says how it was recognised.
    An adjective ("the German contribution") is a mention too, with ``adjective`` set: it names whose, not who acts.
    """

    start: int
    end: int
    head: int
    actor: Actor
    on_behalf_of: Actor | None
    rule: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions, by place; ``by_head`` finds the one that a token governs, ``covering`` the one it stands in."""

    all: tuple[Mention, ...]
    by_head: Mapping[int, Mention]
    covering: Mapping[int, Mention]


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days with the precision that the text gives.

    ``earliest`` and ``latest`` are the first and last possible day, None where the text leaves that end open or
    relative; ``edtf`` is the value by ISO 8601-2 (EDTF), or None where nothing can be fixed.
    """

    earliest: date | None
    latest: date | None
    edtf: str | None

    @property
    def when(self) -> str | None:
        """The day, or the range ``first/last``, by ISO 8601; None where an end is open or one day is approximate."""
        if self.earliest is None or self.latest is None:
            return None
        if self.earliest == self.latest:
            return None if (self.edtf or "").endswith("~") else self.earliest.isoformat()
        return f"{self.earliest}/{self.latest}"

    def when_from(self, anchor: date | None) -> str | None:
        """Write what began and goes on ("since Friday") up to the anchor, None for any other interval."""
        if anchor is None or self.earliest is None or not (self.edtf or "").endswith("/..") or self.earliest > anchor:
            return None
        return f"{self.earliest}/{anchor}" if self.earliest < anchor else anchor.isoformat()


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its tokens, its words, what it denotes, and what it was counted from.

    ``anchor`` is None where the expression is absolute or stays relative for want of a date; ``value`` is the TIMEX3
    value (``2025-08-20``, ``P2W``, ``PRESENT_REF``), None where there is none; ``kind``
    is date, time, duration or set, where a length that says when ("the next two weeks") is a date.

    ``phrase`` is the token span with the preposition that belongs to the expression ("within the next two weeks",
    "by Sunday"), or with the event that it is counted from ("two days after the summit"); ``interval`` is that of the
    phrase, ``value`` that of the expression proper. ``landmark`` are the tokens of such an event and ``offset`` the
    signed distance from it (``P2D``, ``-P1D``): these stay unresolved, for the event's date is not told. ``ends`` are
    token spans and TIMEX3 values of the two ends of a range ("from Monday to Friday"), which TimeML counts each.
    """

    start: int
    end: int
    text: str
    kind: str
    value: str | None
    interval: Interval
    anchor: date | None
    phrase: tuple[int, int] = (0, 0)
    landmark: tuple[int, int] | None = None
    offset: str | None = None
    ends: tuple[tuple[int, int, str | None], ...] | None = None

    @property
    def period(self) -> Period:
        """What the phrase covers, as records tell it."""
        first, last = self.interval.earliest, self.interval.latest
        return Period(
            first.isoformat() if first else None, last.isoformat() if last else None, self.interval.edtf, self.value
        )

    @property
    def when(self) -> str | None:
        """The day, or the range ``first/last``, by ISO 8601 as the annotation guide writes it; None if not fixed."""
        return self.interval.when or self.interval.when_from(self.anchor)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: spans of characters of the source, the cue and the content (PARC/PolNeAR's three parts).

    ``source_head`` and ``cue_head`` are tokens (None where the text has none); ``kind`` is direct, indirect or mixed;
    Nesting is containment of ``content``; ``confidence`` is the chance (0..1) that the three parts are right.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_head: int | None
    cue_head: int | None
    kind: str
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Speech:
    """All attributions of an article, in the order of their contents."""

    all: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Coreferences:
    """What pronouns, roles and "this demand" stand for.

    ``who`` gives for a token (head of a pronoun or definite description) the mentions that it stands for: one, or
    several for a group; ``what`` gives for a token (head of "this demand", "it", "the move") the tokens (half open
    span) of the phrase or clause that it stands for. Each antecedent precedes what points to it, except a cataphor.
    ``confidence`` is per token, 0..1. A token that is not in the mappings is not resolved.
    """

    who: Mapping[int, tuple[Mention, ...]]
    what: Mapping[int, tuple[int, int]]
    confidence: Mapping[int, float]
