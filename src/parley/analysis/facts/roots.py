"""What is left of words without tense and endings: a condition is told in the present, its report in the past."""

from __future__ import annotations

import re
from functools import lru_cache

from parley.analysis.facts.load import load_fact_words
from parley.analysis.scoring.words import WORD, content_words, fold

LONG = 6
"""Letters that are kept of a word, since "approval" and "approved" are one."""

SHORT = 3
"""Letters that are never cut."""

MANY = 2_000
"""Sentences whose words are remembered: those that are told again come soon after each other."""

WORDS = 20_000
"""Words whose roots are remembered."""

ENDS = "eiy"
DOUBLE = re.compile(r"(.)\1$")


@lru_cache(maxsize=MANY)
def roots(text: str) -> frozenset[str]:
    """Give the roots of the words that say what a text is about."""
    present = load_fact_words().present
    told = " ".join(present.get(word, word) for word in WORD.findall(fold(text)))
    return frozenset(map(_root, content_words(told)))


@lru_cache(maxsize=MANY)
def told_roots(text: str) -> frozenset[str]:
    """Give the roots of what a condition or a question is about, without the words that only open it."""
    openers = load_fact_words().openers
    return roots(" ".join(word for word in WORD.findall(fold(text)) if word not in openers))


@lru_cache(maxsize=MANY)
def past_roots(text: str) -> frozenset[str]:
    """Give the roots of the words that stand in a past form."""
    present = load_fact_words().present
    return roots(" ".join(word for word in WORD.findall(fold(text)) if word in present or word.endswith("ed")))


@lru_cache(maxsize=WORDS)
def _root(word: str) -> str:
    while len(word) > SHORT and (word[-1] in ENDS or DOUBLE.search(word)):
        word = word[:-1]
    return word[:LONG]
