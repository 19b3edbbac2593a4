"""Texts as words that are compared: small Latin letters and digits alone, whatever script and accents a text has.

Both databases are given these words, so neither of them decides what a word is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from anyascii import anyascii

WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")
PLAIN = re.compile("[a-z0-9]+")
MARKS = re.compile("(?<=[^\\W_])[\u0300-\u036f]+")
LONGEST = 64
"""Letters of a word that count; PostgreSQL refuses words of thousands."""

MARK = "zq9"
"""What the words begin with that stand for a name as a whole; nobody types it."""


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Cut a text into words, each with the characters from and to which it stands."""
    for found in WORD.finditer(text):
        told = found[0]
        for word in PLAIN.findall((told if told.isascii() else anyascii(told)).lower()):
            yield word[:LONGEST], found.start(), found.end()


def joined(text: str) -> str:
    """Give the words of a text, parted by blanks: those that ``words`` gives, without their places."""
    plain = text if text.isascii() else MARKS.sub("", text).translate(LATIN)
    return " ".join([word[:LONGEST] for word in PLAIN.findall(plain.lower())])


class _Latin(dict[int, str]):
    """Writes a letter or digit of any script in Latin; anything else that is not ASCII parts words."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isascii() else anyascii(letter) if letter.isalnum() else " "
        return self[code]


LATIN = _Latin()


def name_word(name: str) -> str:
    """Give the one word that stands for a name as a whole, so that passages are found by who is in them."""
    return MARK + hashlib.sha256(joined(name).encode()).hexdigest()[:13]
