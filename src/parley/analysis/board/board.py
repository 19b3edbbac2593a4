"""The numbers of all positions of one moment, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from parley.ledger import Key, Line
from parley.records import Stance

Numbers = NDArray[Any]

NEVER = np.iinfo(np.int32).max
"""The day of a contradiction that there is not."""

STANCES = tuple(Stance)

COLUMNS = np.dtype([
    ("serial", "i4"), ("actor", "i4"), ("side", "i4"), ("issue", "i4"), ("stance", "i1"), ("begun", "i4"),
    ("over", "i4"), ("ended", "?"), ("articles", "i4"), ("against", "i4"),
], align=True)  # fmt: skip
"""A position: its ``serial`` number; actor, side and issue by their numbers among the names; the days from and up to
which it holds (0: nobody tells); how many articles tell it; the first day on which reports of its thread contradict
others."""


class Names:
    """Names of actors, sides and issues by their numbers; they only become more."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.told)

    def number(self, name: str) -> int:
        """Give the number of a name, a new one where it has none."""
        at = self._numbers.get(name)
        if at is None:
            at = self._numbers[name] = len(self.told)
            self.told.append(name)
        return at

    def known(self, names: Iterable[str]) -> list[int]:
        """Give the numbers of those names that have one."""
        return [self._numbers[name] for name in names if name in self._numbers]


@dataclass(frozen=True, slots=True)
class Told:
    """What a line of the ledger tells of a position; ``also`` are the other words in which its issue was told."""

    actor: str
    side: str
    issue: str
    stance: Stance
    begun: date | None
    over: date | None
    ended: bool
    articles: int
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Board:
    """Positions by ``COLUMNS``, each with what names its line; nothing on a board changes.

    ``also`` pairs serial numbers of positions with the numbers of other words for their issues. ``own`` has the lines
    that the ledger does not keep.
    """

    names: Names
    lines: Numbers
    keys: Numbers
    also: Numbers
    own: Mapping[Key, Line] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.lines)

    @classmethod
    def empty(cls) -> Board:
        """Begin one."""
        return cls(Names(), np.zeros(0, COLUMNS), np.zeros(0, object), np.zeros((0, 2), np.int32))

    def moved(self, first: int, begun: Sequence[tuple[Key, Told]], over: Sequence[int]) -> Board:
        """Give the board with more positions, which are numbered from ``first`` on, and without some others."""
        stays = ~np.isin(self.lines["serial"], np.array(over, np.int32))
        more = np.array([self._line(first + at, told) for at, (_, told) in enumerate(begun)], COLUMNS)
        keys = np.empty(len(begun), object)
        keys[:] = [key for key, _ in begun]
        also = [(first + at, self.names.number(one)) for at, (_, told) in enumerate(begun) for one in told.also]
        rest = self.also[~np.isin(self.also[:, 0], np.array(over, np.int32))]
        return replace(
            self,
            lines=np.concatenate([self.lines[stays], more]),
            keys=np.concatenate([self.keys[stays], keys]),
            also=np.concatenate([rest, np.array(also, np.int32).reshape(-1, 2)]),
        )

    def contested(self, days: Iterator[tuple[int, int]]) -> Board:
        """Give the board with other days of contradiction, by the serial numbers of positions."""
        told = np.array(list(days), np.int32).reshape(-1, 2)
        lines = self.lines.copy()
        lines["against"][np.searchsorted(lines["serial"], told[:, 0])] = told[:, 1]
        return replace(self, lines=lines)

    def _line(self, serial: int, told: Told) -> tuple[object, ...]:
        number = self.names.number
        return (
            serial, number(told.actor), number(told.side), number(told.issue), STANCES.index(told.stance),
            day_number(told.begun), day_number(told.over), told.ended, told.articles, NEVER,
        )  # fmt: skip


def day_number(day: date | None) -> int:
    """Write a day as a number, 0 where nobody tells it."""
    return day.toordinal() if day else 0
