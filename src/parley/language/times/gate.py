"""Which sentences can hold a time expression at all: one quick search, before any grammar."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from parley.language.sentences import Sentence, Sentences
from parley.language.times.lexicon import load_lexicon
from parley.language.times.words import FOLD

TELLING_DIGITS = r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)|\d(?:st|nd|rd|th)\b|\d:\d\d|\d0'?s\b|\d[./-]\d"
"""Numbers that can make a time expression without any other word."""


def telling(sents: Sentences, text: str) -> list[Sentence]:
    """Give the sentences that hold a word or a number of which every expression has one."""
    search = _trigger().search
    low = text.translate(FOLD)
    return [sent for sent in sents.all if search(low[sent.span.start_char : sent.span.end_char].lower())]


@lru_cache(maxsize=1)
def _trigger() -> re.Pattern[str]:
    """Compile the trigger words of the lexicon, by their first letters: most words are passed at one look."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in {word for entry in load_lexicon().classes if entry.trigger for word in entry.words}:
        by_first[word[0]].append(word[1:])
    branches = [f"{re.escape(first)}(?:{_alternatives(rest)})" for first, rest in sorted(by_first.items())]
    letter = r"[^\W\d_]"
    return re.compile(rf"(?<!{letter})(?:{'|'.join(branches)})(?!{letter})|{TELLING_DIGITS}")


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
