"""Texts compared sentence by sentence by their runs of words, and by a short signature that only proposes."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from anyascii import anyascii
from rensa import RMinHash

RUN = 2
"""Words in a run: of a sentence in which one word in seven was changed, half of its runs are still there."""
WIDE = 3
"""Words in a run of the signature."""
NUMBERS = 126
"""Numbers in a signature."""
WIDTH = 4
"""Bytes of a number."""
ROWS = 2
"""Numbers in a band: two texts that share a fifth of their runs agree on a whole band in nine cases of ten."""
SEED = 20251123
FEW = 20
"""Runs that a text has at least, where a part of it can be told to be a copy."""
SAME = 0.4
"""Of the runs of a sentence that was taken over, at least so many are in the other text."""
TAKEN = 0.7
"""Of the words of the shorter text, at least so many stand in sentences that were taken over."""
FIGURES = 3
"""Figures from which they count: forms that are filled in anew each day differ in little else."""
AGREED = 0.5
"""Of the figures of these sentences, at least so many are in the other text."""
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=[.!?])[\"'\u201d\u2019)]*\s+|\n+")
FIGURE = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The runs, the number of words and the figures of a sentence."""

    runs: frozenset[str]
    words: int
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Print:
    """What texts are compared by: their sentences, all their runs, all their figures."""

    sentences: tuple[Sentence, ...]
    runs: frozenset[str]
    figures: frozenset[str]

    @property
    def words(self) -> int:
        """How many words there are."""
        return sum(one.words for one in self.sentences)


Parts = tuple[tuple[str, list[str]], ...]
"""The sentences of a text, in small letters and all written in Latin, each with its words."""


def parts_of(text: str) -> Parts:
    """Split a text into what its print and its signature are made of; a sentence without words is none."""
    told = SENTENCE.split(anyascii(text).lower())
    return tuple((part, words) for part in told if (words := WORD.findall(part)))


def print_of(parts: Parts) -> Print:
    """Take the print of a text."""
    made = tuple(_sentence(*part) for part in parts)
    runs, figures = ((one.runs for one in made), (one.figures for one in made))
    return Print(made, frozenset().union(*runs), frozenset().union(*figures))


def _sentence(text: str, words: Sequence[str]) -> Sentence:
    figures = (found.rstrip(".,") for found in FIGURE.findall(text))
    return Sentence(_runs(words, RUN), len(words), frozenset(figures))


def _runs(words: Sequence[str], length: int) -> frozenset[str]:
    return frozenset(" ".join(words[at : at + length]) for at in range(max(len(words) - length + 1, 1)))


def signature(parts: Parts) -> bytes:
    """Give the MinHash of a text's runs of three words: 126 numbers of 32 bits, the same on every machine."""
    made = RMinHash(num_perm=NUMBERS, seed=SEED)
    made.update(sorted(_runs([word for _, words in parts for word in words], WIDE)))
    return struct.pack(f"<{NUMBERS}I", *made.digest())


def bands(made: bytes) -> list[int]:
    """Give a number of 32 bits, with its sign, for each band of a signature: near-duplicates agree on at least one."""
    wide = ROWS * WIDTH
    cuts = (made[at : at + wide] + at.to_bytes(2, "little") for at in range(0, len(made), wide))
    return [int.from_bytes(blake2b(cut, digest_size=4).digest(), "little", signed=True) for cut in cuts]


def agreement(one: bytes, other: bytes) -> float:
    """Say on how many of their numbers two signatures agree (0 to 1): about as many runs do their texts share."""
    numbers = (struct.unpack(f"<{NUMBERS}I", made) for made in (one, other))
    same = [left == right for left, right in zip(*numbers, strict=True)]
    return same.count(True) / NUMBERS


def copied(one: Print, other: Print) -> float | None:
    """Say how much of the shorter of two texts was taken over (0 to 1), or None where neither is a copy of the other.

    Most of its words stand in sentences that are in the other too, and most figures in these as well: a follow-up has
    sentences of its own, a form that is filled in anew has other figures. Of very short texts only the same words
    count: "X rejects the truce" is no copy of "X wants the truce".
    """
    less, more = sorted((one, other), key=lambda told: told.words)
    if len(less.runs) < FEW:
        return 1.0 if less.runs == more.runs else None
    taken = [part for part in less.sentences if len(part.runs & more.runs) >= SAME * len(part.runs)]
    share = sum(part.words for part in taken) / less.words
    figures = frozenset[str]().union(*(part.figures for part in taken))
    if share < TAKEN or (len(figures) >= FIGURES and len(figures & more.figures) < AGREED * len(figures)):
        return None
    return round(share, 2)
