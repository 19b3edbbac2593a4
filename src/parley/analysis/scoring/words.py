"""What words and letters two spellings share, after accents, case and endings are gone."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

WORD = re.compile(r"[a-z0-9]+")
MANY = 10_000
"""Texts whose words are remembered: the same names and phrases come again and again."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of ``words.toml``: empty words, endings, and for other names of an actor the one to compare.

    ``asking`` words open a question; they are told as ``content_words`` gives them.
    """

    empty: frozenset[str]
    ending: re.Pattern[str]
    same: Mapping[str, str]
    asking: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Load the word lists."""
    told = tomllib.loads((files("parley.analysis.scoring") / "words.toml").read_text(encoding="utf-8"))
    same = {other: name for name, others in told["same"].items() for other in others}
    ending = re.compile(f"(?:{'|'.join(told['endings'])})$")
    return Words(frozenset(told["empty"]), ending, same, frozenset(ending.sub("", word) for word in told["asking"]))


@lru_cache(maxsize=MANY)
def fold(text: str) -> str:
    """Take accents and case away."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


def letters(text: str) -> str:
    """Keep the Latin letters and digits of a folded text."""
    return "".join(WORD.findall(fold(text)))


@lru_cache(maxsize=MANY)
def content_words(text: str | None) -> frozenset[str]:
    """Give the words that say what a phrase is about, without their endings."""
    words = load_words()
    told = (word for word in WORD.findall(fold(text or "")) if len(word) > 1 and word not in words.empty)
    return frozenset(words.ending.sub("", word) for word in told)
