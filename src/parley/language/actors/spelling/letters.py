"""Spellings of one word: folding, and the sound under which transliterations agree."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

from anyascii import anyascii

from parley.language.actors.spelling.rules import load_spelling_rules


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Give a word in lower case without accents, in Latin letters, with plain quotation marks."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"'))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return (bare if bare.isascii() else anyascii(bare)).lower()


@lru_cache(maxsize=16384)
def sound(name: str) -> str:
    """Give a key under which transliterations of one surname agree: Zelensky, Zelenskyy, Selenskyj, Zelenskiy."""
    text = fold(name)
    for rule in load_spelling_rules().letters:
        text = text.replace(rule.written, rule.heard)
    return "".join(letter for letter, _ in groupby(text)).rstrip("i")
