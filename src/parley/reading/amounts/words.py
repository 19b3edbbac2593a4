"""The words of a phrase that tells an amount: signs of money, digits, words, and the marks between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from parley.reading.amounts.load import load_currency_words

Held = TypeVar("Held")

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"

LETTERS = r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*"
MARKS = r"[%+/\u2013\u2014,;:()-]"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its own letters and in small ones, with its characters; ``close`` where no blank stands before it."""

    text: str
    low: str
    start: int
    end: int
    close: bool


Words = Sequence[Word]


def words_of(phrase: str) -> Words:
    """Cut a phrase into its words; what is no word, number, sign or dash parts them like a blank."""
    return [
        Word(
            found.group(), found.group().lower().replace("\u2019", "'"), *found.span(), _touches(phrase, found.start())
        )
        for found in _pattern().finditer(phrase)
    ]


def longest(words: Words, at: int, held: dict[tuple[str, ...], Held]) -> tuple[Held, int] | None:
    """Find the longest phrase of a table that begins at a word, with where it ends."""
    for length in range(min(6, len(words) - at), 0, -1):
        key = tuple(word.low for word in words[at : at + length])
        if key in held:
            return held[key], at + length
    return None


def low_at(words: Words, at: int) -> str:
    """Give a word in small letters, "" beyond the ends."""
    return words[at].low if 0 <= at < len(words) else ""


def _touches(phrase: str, start: int) -> bool:
    return start > 0 and not phrase[start - 1].isspace()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    signs = sorted(load_currency_words().signs, key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, signs), DIGITS, LETTERS, MARKS]))
