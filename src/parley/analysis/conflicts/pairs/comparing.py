"""When two records can be held against each other at all: issue, days, who reports."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.scoring.words import content_words, load_words
from parley.analysis.scoring.words import letters as letters_of
from parley.ledger import Told

STEM = 5
"""Letters that a word keeps at least, where an ending may differ."""
ENDING = 3


@lru_cache(maxsize=65536)
def one_issue(left: str, right: str) -> bool:
    """Say whether who is for the one and against the other contradicts himself.

    One phrase has every word of the other, and what it has more neither turns it round ("lifting sanctions") nor makes
    it a part or a kind of it ("a partial deal").
    """
    one, other = content_words(left), content_words(right)
    if not one or not other or not (all_in(one, other) or all_in(other, one)):
        return False
    cues = load_cues()
    if bool(cues.turns.search(left)) != bool(cues.turns.search(right)):
        return False
    fewer, more = sorted((left, right), key=lambda told: len(content_words(told)))
    return narrowing(more) <= narrowing(fewer)


def all_in(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether each word of one phrase is in another, but for an ending: inspect, inspection."""
    return all(any(_one_word(word, other) for other in others) for word in words)


def _one_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= STEM and long.startswith(short) and len(long) - len(short) <= ENDING)


def narrowing(issue: str) -> set[str]:
    """Give the words of an issue that make it a part or a kind of another."""
    return {found.casefold() for found in load_cues().narrows.findall(issue)}


def days_between(one: Told, other: Told) -> int | None:
    """Give the days from the publication of one to that of the other, or None where one tells no day."""
    if one.published is None or other.published is None:
        return None
    return (other.published - one.published).days


def about_one_day(one: Told, other: Told, days: int = 1) -> bool:
    """Say whether both were published within some days."""
    apart = days_between(one, other)
    return apart is not None and abs(apart) <= days


def two_outlets(one: Told, other: Told) -> bool:
    """Say whether two articles are those of two outlets; where an outlet is not told, two articles will do."""
    if one.article == other.article:
        return False
    return one.outlet is None or other.outlet is None or one.outlet != other.outlet


def named(who: dict[str, object] | None) -> str | None:
    """Give a key of an actor that its usual names share ("US", "Washington"); None for none or one without a name."""
    if who is None or who["kind"] == "unnamed":
        return None
    key = letters_of(str(who["name"]))
    return load_words().same.get(key, key) or None


def side_of(told: Told) -> str | None:
    """Give whose position a statement is: the side that its actor speaks for, or the actor if it is no person."""
    actor, side = told.body["actor"], told.body["on_behalf_of"]
    if actor["kind"] == "unnamed":
        return None
    return named(side) if side else None if actor["kind"] == "person" else named(actor)


def days_of(when: str | None) -> tuple[date, date] | None:
    """Give the first and last day of an ISO date or range, or None where it tells none."""
    if not when:
        return None
    first, _, last = when.partition("/")
    try:
        return date.fromisoformat(first[:10]), date.fromisoformat((last or first)[:10])
    except ValueError:  # an open range or a month: no days
        return None
