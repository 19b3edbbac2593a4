"""Texts compared sentence by sentence by their runs of words, and by a short signature that only proposes."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from anyascii import anyascii
from rensa import RMinHash

RUN = 2
"""Words in a run: of a sentence in which one word in seven was changed, half of its runs are still there."""
WIDE = 3
"""Words in a run of the signature."""
NUMBERS = 126
"""Numbers in a signature."""
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


def print_of(text: str) -> Print:
    """Take the print of a text: in small letters, all written in Latin."""
    made = tuple(one for part in SENTENCE.split(anyascii(text).lower()) if (one := _sentence(part)).words)
    runs, figures = ((one.runs for one in made), (one.figures for one in made))
    return Print(made, frozenset().union(*runs), frozenset().union(*figures))


def _sentence(text: str) -> Sentence:
    words = WORD.findall(text)
    figures = (found.rstrip(".,") for found in FIGURE.findall(text))
    return Sentence(_runs(words, RUN), len(words), frozenset(figures))


def _runs(words: Sequence[str], length: int) -> frozenset[str]:
    return frozenset(" ".join(words[at : at + length]) for at in range(max(len(words) - length + 1, 1)))


def signature(text: str) -> bytes:
    """Give the MinHash of a text's runs of three words: 126 numbers of 32 bits, the same on every machine."""
    made = RMinHash(num_perm=NUMBERS, seed=SEED)
    made.update(sorted(_runs(WORD.findall(anyascii(text).lower()), WIDE)))
    return array("I", made.digest()).tobytes()


def bands(made: bytes) -> list[tuple[int, bytes]]:
    """Cut a signature into bands: near-duplicates agree on at least one."""
    wide = ROWS * array("I").itemsize
    return [(at, made[at : at + wide]) for at in range(0, len(made), wide)]


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
