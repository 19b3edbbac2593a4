"""How well two groupings of the same things agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True, slots=True)
class Agreement:
    """Adjusted Rand index (1: the same, 0: as by chance), and precision and recall of the pairs brought together."""

    index: float
    precision: float
    recall: float


def agreement(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """Compare a grouping with the true one; each thing's group stands at its place.

    The index is that of Hubert and Arabie (1985), Comparing partitions, Journal of Classification 2, 193-218.
    """
    both = _pairs(zip(gold, found, strict=True))
    left, right, whole = _pairs(gold), _pairs(found), comb(len(gold), 2)
    chance, most = left * right / whole if whole else 0.0, (left + right) / 2
    index = (both - chance) / (most - chance) if most != chance else 1.0
    return Agreement(index, both / right if right else 1.0, both / left if left else 1.0)


def _pairs(groups: Iterable[Hashable]) -> int:
    return sum(comb(count, 2) for count in Counter(groups).values())
