"""Texts compared by their runs of three words: exact, and by a short signature that only proposes."""

from __future__ import annotations

import re
from array import array

from rensa import RMinHash

RUN = 3
"""Words in a run."""
NUMBERS = 126
"""Numbers in a signature."""
ROWS = 3
"""Numbers in a band: two texts that share a third of their runs agree on a whole band in four cases of five."""
SEED = 20251123
FEW = 20
"""Runs that a text has at least, where a part of it can be told to be a copy."""
SHARED = 0.5
"""Of all runs of two texts of which one is a copy of the other, at least so many are in both."""
INSIDE = 0.8
"""Of the runs of a shortened copy, at least so many are in the longer text."""
WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[str]:
    """Give the runs of three words of a text, in lower case; a text of fewer words is one run."""
    words = WORD.findall(text.casefold())
    return frozenset(" ".join(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1)))


def signature(text: str) -> bytes:
    """Give the MinHash of a text's runs: 126 numbers of 32 bits, the same on every machine."""
    made = RMinHash(num_perm=NUMBERS, seed=SEED)
    made.update(sorted(shingles(text)))
    return array("I", made.digest()).tobytes()


def bands(made: bytes) -> list[tuple[int, bytes]]:
    """Cut a signature into bands: near-duplicates agree on at least one."""
    wide = ROWS * array("I").itemsize
    return [(at, made[at : at + wide]) for at in range(0, len(made), wide)]


def copied(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Say how much of two texts is one text (0 to 1), or None where neither is a copy of the other.

    Most of all runs are shared, or nearly all runs of the shorter. Of very short texts only the same words count:
    "X rejects the truce" is no copy of "X wants the truce".
    """
    both, fewer = len(one & other), min(len(one), len(other))
    if fewer < FEW:
        return 1.0 if one == other else None
    share, inside = both / (len(one) + len(other) - both), both / fewer
    return round(max(share, inside), 2) if share >= SHARED or inside >= INSIDE else None
