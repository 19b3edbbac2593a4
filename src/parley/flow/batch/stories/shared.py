"""Which keys several articles share, found in sorted runs on the disk: most keys are no other article's."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from parley.flow.batch.stories.marks import KEYS, Marks
from parley.ledger.stories.join import MOST

RUN = 8_000_000
"""Keys that are sorted in memory at a time, about: of 127,000 articles."""

Numbers = NDArray[np.integer]


class Shared:
    """The shared keys in their order, and for each the articles under it: at most ``MOST``, as in a ledger."""

    def __init__(self, folder: Path, keys: Numbers, room: Numbers) -> None:
        """Take the keys and how many articles have each; what stands under them lies in the folder."""
        self.keys = keys
        self._ends = np.cumsum(np.minimum(room, MOST), dtype=np.int64)
        places = max(int(self._ends[-1]) if len(keys) else 0, 1)
        self._under = np.memmap(folder / "under", np.int32, "w+", shape=(places,))
        self._filled = np.zeros(len(keys), np.uint8)

    def of(self, marks: Marks) -> tuple[Numbers, Numbers]:
        """Give the shared keys of some articles: of which article each is, and which key."""
        asked = marks["keys"].ravel()
        if not len(self.keys):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        at = np.minimum(np.searchsorted(self.keys, asked), len(self.keys) - 1)
        hit = (self.keys[at] == asked) & np.repeat(marks["words"] > 0, KEYS)
        return np.flatnonzero(hit) // KEYS, at[hit]

    def under(self, key: int) -> list[int]:
        """Give the articles that stand under a key."""
        begin = int(self._ends[key - 1]) if key else 0
        return list(map(int, self._under[begin : begin + int(self._filled[key])]))

    def put(self, key: int, number: int) -> None:
        """Put an article under a key, if there is room."""
        begin, filled = (int(self._ends[key - 1]) if key else 0), int(self._filled[key])
        if begin + filled < int(self._ends[key]):
            self._under[begin + filled] = number
            self._filled[key] += 1


def shared_keys(marks: Iterable[Marks], folder: Path, articles: int) -> Shared:
    """Find the keys that several articles share.

    Args:
        marks: all articles, some at a time.
        folder: where the runs lie meanwhile.
        articles: how many there are, about.
    """
    runs = _sorted_apart(marks, folder, max(ceil(articles * KEYS / RUN), 1))
    found, rooms = [], []
    for run in runs:
        keys, counts = np.unique(np.fromfile(run, np.int32), return_counts=True)
        found.append(keys[counts > 1])
        rooms.append(np.minimum(counts[counts > 1], MOST).astype(np.uint8))
        run.unlink()
    return Shared(folder, np.concatenate(found), np.concatenate(rooms))


def _sorted_apart(marks: Iterable[Marks], folder: Path, count: int) -> list[Path]:
    """Write keys into files by their size, so that each file holds all keys of its span."""
    runs = [folder / f"run-{number}" for number in range(count)]
    bounds = np.linspace(-(2**31), 2**31, count + 1)[1:-1]
    files = [run.open("wb") for run in runs]
    try:
        for some in marks:
            keys = np.sort(some["keys"][some["words"] > 0].ravel())
            for file, part in zip(files, np.split(keys, np.searchsorted(keys, bounds)), strict=True):
                file.write(part.astype(np.int32).tobytes())
    finally:
        for file in files:
            file.close()
    return runs
