"""How much is told of actors and issues, by which a matrix puts them in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from parley.analysis.board import Numbers


class Order(StrEnum):
    """What comes first: of whom most is told, who spoke last, who is contradicted most, or the alphabet."""

    TOLD = "told"
    LATEST = "latest"
    CONTESTED = "contested"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Weights:
    """Of actors or issues, by their ``numbers``: the articles that tell of them, the latest day, the cells that they
    have, and in how many of these reports contradict each other."""

    numbers: Numbers
    articles: Numbers
    latest: Numbers
    cells: Numbers
    contested: Numbers

    @classmethod
    def of(cls, lines: Numbers, contested: Numbers, axis: str, size: int) -> Weights:
        """Weigh what lines of a board tell of their actors or issues (``axis``), with so many names in all."""
        mine = lines[axis].astype(np.intp)
        latest = np.zeros(size, np.int32)
        np.maximum.at(latest, mine, np.ascontiguousarray(lines["begun"]))
        cells = lines["actor"].astype(np.int64) * size + lines["issue"]
        once = [_once(cells), _once(cells[contested])]
        counted = [np.bincount(some // size if axis == "actor" else some % size, minlength=size) for some in once]
        numbers = np.flatnonzero(counted[0])
        articles = np.bincount(mine, lines["articles"], size)
        return cls(numbers, articles[numbers], latest[numbers], counted[0][numbers], counted[1][numbers])

    def first(self, names: Sequence[str], order: Order, most: int, *, before: Sequence[Numbers] = ()) -> list[int]:
        """Give the numbers of the first ones, those of equal weight by the alphabet.

        Args:
            names: the names of all numbers.
            order: what comes first.
            most: how many are given at most.
            before: what counts before all else, where the order is by how much is told.
        """
        whole = (self.articles, self.latest, self.contested)
        keys = {
            Order.TOLD: (*before, *whole),
            Order.LATEST: (self.latest, *whole),
            Order.CONTESTED: (self.contested, *whole),
            Order.NAME: (),
        }[order]
        some = _best(keys, most, len(self.numbers))
        told = [names[self.numbers[at]] for at in some]
        ranks = [tuple(-int(key[at]) for key in keys) for at in some]
        best = sorted(zip(ranks, map(str.casefold, told), told, some, strict=True))
        return [int(self.numbers[at]) for *_, at in best[:most]]


def _best(keys: Sequence[Numbers], most: int, of: int) -> list[int]:
    """Give the places of those that can be among the first so many by some keys, the first key counting most."""
    chosen, sure = np.arange(of), list[int]()
    for key in keys:
        need = most - len(sure)
        if len(chosen) <= need or not need:
            break
        here = key[chosen].astype(np.int64)
        cut = np.partition(here, -need)[-need]
        sure += chosen[here > cut].tolist()
        chosen = chosen[here == cut]
    return sure if len(sure) == most else sure + chosen.tolist()


def _once(numbers: Numbers) -> Numbers:
    """Give each number once; to sort them is faster than what ``np.unique`` does."""
    told: Numbers = np.sort(numbers)
    return told[np.flatnonzero(np.diff(told, prepend=-1))]


def most_told(lines: Numbers, axis: str, most: int) -> list[int]:
    """Give the numbers of the actors or issues that most articles tell of, at most so many."""
    counted = np.bincount(lines[axis], lines["articles"])
    told = np.flatnonzero(counted)
    some = _best([counted[told]], most, len(told))[:most]
    return sorted((int(told[one]) for one in some), key=lambda one: -counted[one])
