"""Cut a text into words for the grammar: numbers, dates in digits, abbreviations and punctuation each as one word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from parley.language.times.lexicon import Lexicon
from parley.language.times.meaning import Payload

FOLD = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2012": "-"})
"""Typographic apostrophes and dashes; one character each, so that offsets stay."""

DIGITS = r"""
    (?:\d+\ )?[1-9]/[2-9](?![\d/]) | \d{4}-\d\d-\d\d(?!\d) | \d{1,2}/\d{1,2}/\d{4}(?!\d) | \d{1,2}\.\d{1,2}\.\d{4}(?!\d)
  | \d{1,2}:\d\d(?!\d) | \d{1,3}(?:,\d{3})+ | \d+\.\d+ | (?:\d{4}|'?\d0)'?s\b | \d+(?:st|nd|rd|th)\b | \d+
"""

WHOLE = r"https?://\S+ | www\.\S+ | [@\#]\w+"
"""Addresses and handles: what stands in them tells no time."""


@dataclass(slots=True)
class Node:
    """A word, or what the grammar has made of several: its place in characters, its symbol, what it denotes."""

    start: int
    end: int
    symbol: str
    text: str
    payload: Payload = None
    proper: Node | None = None
    """The expression proper of a phrase that begins with a preposition."""
    ends: tuple[Node, Node] | None = None
    """The two ends of a range."""


@lru_cache(maxsize=1)
def _splitter(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile the cutter; words with dots, digits or hyphens come from the lexicon."""
    known = {*lexicon.words, *lexicon.capital}
    odd = sorted((word for word in known if len(word) > 1 and not word.isalpha()), key=len, reverse=True)
    listed = "|".join(rf"\b{re.escape(word)}(?!\w)" if word[0].isalnum() else rf"{re.escape(word)}\b" for word in odd)
    return re.compile(rf"{WHOLE} | {DIGITS} | {listed} | [^\W\d_]+(?:\d\w*)? | [^\s\w]", re.X | re.I)


def words(text: str, lexicon: Lexicon) -> list[Node]:
    """Cut a text into words with the symbols that the grammar knows them by."""
    folded = text.translate(FOLD)
    found = []
    for match in _splitter(lexicon).finditer(folded):
        word = match.group()
        found.append(Node(match.start(), match.end(), lexicon.symbol_of(word), word.lower()))
    return found
