"""What is compared with: MinHash of runs of five words, pairs above a threshold linked, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

RUN, NUMBERS, SEED = 5, 256, 42


def signatures(texts: Sequence[str]) -> NDArray[np.uint32]:
    """Give the signatures of texts, a row each."""
    return np.array([_signature(text) for text in texts], dtype=np.uint32)


def _signature(text: str) -> list[int]:
    words = re.findall(r"\w+", text.lower())
    made = RMinHash(num_perm=NUMBERS, seed=SEED)
    made.update([" ".join(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1))])
    return list(made.digest())


def groupings(made: NDArray[np.uint32]) -> Iterator[tuple[float, list[int]]]:
    """Give the grouping at each threshold from 0.02 to 0.98: every pair is compared, which is its best case."""
    alike = np.array([(made == row).mean(axis=1) for row in made])
    for step in range(1, 50):
        yield step / 50, _linked(alike >= step / 50)


def _linked(near: NDArray[np.bool_]) -> list[int]:
    """Give each row the number of the part that it is connected with."""
    group = [-1] * len(near)
    for start in range(len(near)):
        waiting = [start] if group[start] < 0 else []
        while waiting:
            at = waiting.pop()
            if group[at] < 0:
                group[at] = start
                waiting += [int(other) for other in np.flatnonzero(near[at]) if group[other] < 0]
    return group
