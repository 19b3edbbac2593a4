"""When two records can be held against each other at all: issue, days, who reports."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.scoring.words import content_words, load_words
from parley.analysis.scoring.words import letters as letters_of
from parley.ledger import Told

STEM = 5
"""Letters that a word keeps at least, where an ending may differ."""
ENDING = 3
"""Letters by which it may be longer."""
SHARED = 2
"""Words that two phrases share at least where one has more."""
MORE = 2
"""Words that it may have more."""
SURE = 0.44
"""Confidence of a record at least: of those below, fewer were right when people checked them."""
WORD = re.compile(r"\w+")


@lru_cache(maxsize=65536)
def one_issue(left: str, right: str) -> bool:
    """Say whether who is for the one and against the other contradicts himself.

    Both phrases have the same words, or one has a few more that neither turn it round ("lifting sanctions") nor make it
    a part or a kind of the other ("a partial deal"). A phrase that says nothing of itself ("the proposal") is no issue.
    """
    one, other = _words(left), _words(right)
    cues = load_cues()
    if not one or not other or bool(cues.turns.search(left)) != bool(cues.turns.search(right)):
        return False
    if all(cues.vague.fullmatch(word) for word in WORD.findall(left.casefold()) if content_words(word)):
        return False
    fewer, more = sorted((one, other), key=len)
    alike = all_in(more, fewer) or (len(fewer) >= SHARED and len(more) - len(fewer) <= MORE)
    return alike and all_in(fewer, more) and narrowing(left) == narrowing(right)


def _words(issue: str) -> frozenset[str]:
    """Give the words of an issue; a number is an amount of it, and some words make it no other."""
    return frozenset(word for word in content_words(load_cues().idle.sub(" ", issue)) if not word.isdigit())


def names_only(told: Told) -> bool:
    """Say whether the issue of a statement is a name as its sentence writes it: to be for or against a person."""
    words = WORD.findall(told.body["issue"])
    return bool(words) and all(re.search(rf"\b{re.escape(word[:1].upper() + word[1:])}\b", told.text) for word in words)


def all_in(words: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether each word of one phrase is in another, but for an ending: inspect, inspection."""
    return all(any(_one_word(word, other) for other in others) for word in words)


def _one_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= STEM and long.startswith(short) and len(long) - len(short) <= ENDING)


def narrowing(issue: str) -> set[str]:
    """Give the words of an issue that make it a part or a kind of another."""
    return {found.casefold() for found in load_cues().narrows.findall(issue)}


def sure(told: Told) -> bool:
    """Say whether records like this are right often enough for two of them to be held against each other."""
    return float(told.body.get("confidence", 1.0)) >= SURE


def says_itself(told: Told) -> bool:
    """Say whether a sentence names its issue: what "it" stands for is found less surely."""
    words = _words(told.body["issue"])
    return 2 * len(words & content_words(told.text)) >= len(words)


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
