"""Spellings of one name: folding and the phonetic form under which transliterations agree."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Give a word in lower case without accents, in Latin letters, with plain quotation marks."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"'))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return (bare if bare.isascii() else anyascii(bare)).lower()


FOLDINGS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ch", "c"), ("ck", "k"),
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("q", "k"), ("j", "i"), ("y", "i"), ("z", "s"),
    ("th", "t"), ("gh", "g"), ("'", ""), ("-", ""),
)  # fmt: skip


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """Give a key under which transliterations of one surname agree: Zelensky, Zelenskyy, Selenskyj, Zelenskiy."""
    text = fold(name)
    for written, heard in FOLDINGS:
        text = text.replace(written, heard)
    squeezed: list[str] = []
    for letter in text:
        if not squeezed or squeezed[-1] != letter:
            squeezed.append(letter)
    return "".join(squeezed).rstrip("i")
