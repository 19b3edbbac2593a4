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
MANY = 50_000
"""Texts whose words are remembered: the same names and phrases come again and again."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of ``words.toml``: empty words, endings, and for other names of an actor the one to compare.

    ``asking`` words open a question, ``conditional`` ones a condition; both as ``content_words`` gives them.
    """

    empty: frozenset[str]
    ending: re.Pattern[str]
    same: Mapping[str, str]
    asking: frozenset[str]
    conditional: frozenset[str]


SHORTEST, MORE = 4, 2
"""Letters that two forms of one word share at least at their beginning, and by how many one is longer at most."""


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Load the word lists."""
    told = tomllib.loads((files("parley.analysis.scoring") / "words.toml").read_text(encoding="utf-8"))
    same = {other: name for name, others in told["same"].items() for other in others}
    ending = re.compile(f"(?:{'|'.join(told['endings'])})$")
    asking, conditional = (frozenset(ending.sub("", word) for word in told[kind]) for kind in ("asking", "conditional"))
    return Words(frozenset(told["empty"]), ending, same, asking, conditional)


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


def covered(words: frozenset[str], others: frozenset[str]) -> float:
    """Give the share of words that stand among others, in this form or another: "stop" in "stopped"."""
    near = {word for word in words - others if any(_one_word(word, other) for other in others)}
    return (len(words & others) + len(near)) / max(len(words), 1)


def _one_word(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return len(short) >= SHORTEST and len(long) - len(short) <= MORE and long.startswith(short)
