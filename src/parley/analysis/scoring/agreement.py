"""Whether two findings name the same actor and take the same position."""

from __future__ import annotations

import re

from parley.analysis.scoring.findings import Finding, Kind
from parley.analysis.scoring.words import content_words, fold, letters, load_words

OPENING = re.compile(r"^(?:unnamed:|the)\s+")
ASIDE = re.compile(r"\s*\([^)]*\)")
LAST_VOWELS = re.compile(r"[yij]+$")
SOUNDS = (("sch", "s"), ("sh", "s"), ("z", "s"), ("w", "v"))
TWICE = re.compile(r"(.)\1+")


def same_who(gold: Finding, told: Finding) -> bool:
    """Say whether the actor or debtor is the same, or at least half of the participants on either side are."""
    if gold.kind is Kind.OPEN_QUESTIONS:
        return True
    if gold.kind is Kind.MEETINGS:
        hits = sum(any(same_name(one, other) for other in told.who) for one in gold.who)
        return bool(gold.who) and 2 * hits >= max(len(gold.who), len(told.who))
    return all(same_name(one, other) for one, other in zip(gold.who, told.who, strict=True))


def same_what(gold: Finding, told: Finding) -> bool:
    """Say whether stance or status agree, and the issue or measure, where there is one, shares a content word."""
    if gold.label != told.label:
        return False
    about = gold.kind in {Kind.STATEMENTS, Kind.COMMITMENTS}
    return not about or bool(content_words(gold.about) & content_words(told.about))


def same_name(one: str, other: str) -> bool:
    """Say whether two names are one actor's: the same name, or surnames that only their spelling parts.

    Two unnamed actors agree, for no text tells them apart; an unnamed and a named one do when they share a word.
    """
    if _name_key(one) == _name_key(other):
        return True
    if fold(one).startswith("unnamed") or fold(other).startswith("unnamed"):
        return bool(content_words(one) & content_words(other))
    surname = _surname_key(one)
    return len(surname) > 2 and surname == _surname_key(other)


def _name_key(name: str) -> str:
    """Reduce a whole name to its letters, and other names of a state to one."""
    whole = letters(ASIDE.sub("", OPENING.sub("", fold(name).strip())))
    return load_words().same.get(whole, whole)


def _surname_key(name: str) -> str:
    """Reduce the last word of a name to what transliterations of it share."""
    key = LAST_VOWELS.sub("i", letters(fold(name).split()[-1]))
    for sound, letter in SOUNDS:
        key = key.replace(sound, letter)
    return TWICE.sub(r"\1", key)
