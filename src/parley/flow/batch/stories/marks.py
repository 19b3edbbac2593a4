"""What an article's story is found by, in a row of fixed length: its name, and the keys that its copies share."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from parley.cleaning.copies import bands, parts_of, signature
from parley.cleaning.copies.prints import NUMBERS, ROWS

KEYS = NUMBERS // ROWS
"""Keys that a text has."""

MARK = np.dtype([("name", "<i8"), ("words", "<i4"), ("keys", "<i4", (KEYS,))])
"""A row: a number for the article's id, whether the text has words, and its keys, which are 0 where it has none."""

Marks = NDArray[np.void]


def mark(article: str, prose: str) -> bytes:
    """Make the row of an article by its id and its text without page furniture."""
    row = np.zeros(1, MARK)
    row["name"] = int.from_bytes(blake2b(article.encode(), digest_size=8).digest(), "little", signed=True)
    if parts := parts_of(prose):
        row["words"], row["keys"] = 1, bands(signature(parts))
    return row.tobytes()


def marks_of(raw: bytes) -> Marks:
    """Read rows back."""
    return np.frombuffer(raw, MARK)
