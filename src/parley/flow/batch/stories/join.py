"""Articles brought to their stories, one after the other, by the rules of a ledger.

The rules are those of ``parley.ledger.stories``: what differs is where things lie. A ledger looks keys up in its
tables; here all keys are there beforehand, so only those that several articles share are kept, in arrays on the disk,
and only the texts that have one are kept to be compared.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from parley.cleaning.copies import Print, copied, parts_of, print_of
from parley.flow.batch.stories.marks import Marks
from parley.flow.batch.stories.shared import Numbers, Shared, shared_keys
from parley.ledger.stories.join import MOST

HELD = 500
"""Prints of earlier articles that are remembered."""

Texts = Callable[[int, Sequence[int]], Iterable[str]]
"""Gives the texts, without page furniture, of some articles of a part by their places in it."""


@dataclass(frozen=True)
class Stands:
    """Where each article stands, by its number: the number of the article that began its story, of which it is a copy
    (-1 for none), and how surely (0 to 1)."""

    story: NDArray[np.int32]
    of: NDArray[np.int32]
    alike: NDArray[np.float64]


def joined(marks: Callable[[], Iterator[Marks]], texts: Texts, folder: Path) -> Stands:
    """Let each article begin a story or join one, in their order.

    Args:
        marks: gives all articles, part by part, as often as it is called.
        texts: gives texts of a part.
        folder: where what is looked up lies meanwhile.
    """
    names = np.concatenate([np.zeros(0, np.int64), *(some["name"].copy() for some in marks())])
    shared = shared_keys(marks(), folder, len(names))
    with (folder / "texts").open("w+b") as file:
        made = _Join(shared, _before(names), names, _Prints(file, folder / "begins", len(names)))
        for part, some in enumerate(marks()):
            made.take(some, partial(texts, part))
    return made.stands


def _before(names: Numbers) -> Numbers:
    """Give for each article the number of the version before it, or -1."""
    order = np.argsort(names, kind="stable").astype(np.int32)
    again = np.flatnonzero(names[order[1:]] == names[order[:-1]])
    before = np.full(len(names), -1, np.int32)
    before[order[again + 1]] = order[again]
    return before


class _Join:
    """What is known while articles are taken in."""

    def __init__(self, shared: Shared, before: Numbers, names: Numbers, prints: _Prints) -> None:
        self._shared, self._before, self._names, self._prints = shared, before, names, prints
        self._again = np.zeros(len(names), np.bool_)
        self._again[before[before >= 0]] = True
        self._next, count = 0, len(names)
        self.stands = Stands(np.arange(count, dtype=np.int32), np.full(count, -1, np.int32), np.ones(count))

    def take(self, some: Marks, texts: Callable[[Sequence[int]], Iterable[str]]) -> None:
        """Take the articles of a part in."""
        of, keys = self._shared.of(some)
        first, self._next = self._next, self._next + len(some)
        numbers = np.arange(first, self._next)
        needed = self._again[numbers] | (self._before[numbers] >= 0)
        needed[of] = True
        places = np.flatnonzero(needed).tolist()
        cuts = np.searchsorted(of, [*places, len(some)]).tolist()
        for at, (place, text) in enumerate(zip(places, texts(places), strict=True)):
            self._place(first + place, text, keys[cuts[at] : cuts[at + 1]].tolist())

    def _place(self, number: int, text: str, keys: list[int]) -> None:
        mine = self._prints.add(number, text)
        stand = self._kept(number, mine)
        stand = stand if stand is not None else self._found(number, mine, keys)
        if stand is not None:
            self.stands.story[number], self.stands.of[number], self.stands.alike[number] = stand
        for key in dict.fromkeys(keys):
            under = self._shared.under(key)
            if all(self.stands.story[at] != self.stands.story[number] for at in under):
                self._shared.put(key, number)

    def _kept(self, number: int, mine: Print) -> tuple[int, int, float] | None:
        """Let an edited article stay where it stood, for as long as it is a copy of what it was."""
        before = int(self._before[number])
        return self._stand(before) if before >= 0 and copied(mine, self._prints.of(before)) else None

    def _found(self, number: int, mine: Print, keys: list[int]) -> tuple[int, int, float] | None:
        """Find the story that an article belongs to most surely, if there is one."""
        counted = Counter(at for key in keys for at in self._shared.under(key))
        near = sorted(counted, key=lambda at: (-counted[at], at))[:MOST]
        alike = [(share, -at) for at in near if (share := copied(mine, self._prints.of(at)))]
        if not alike:
            return None
        share, best = max(alike)
        if self._names[-best] == self._names[number]:
            return self._stand(-best)
        return int(self.stands.story[-best]), -best, share

    def _stand(self, number: int) -> tuple[int, int, float]:
        stands = self.stands
        return int(stands.story[number]), int(stands.of[number]), float(stands.alike[number])


class _Prints:
    """Texts on the disk, and the prints of those that were looked at last."""

    def __init__(self, file: BinaryIO, begins: Path, count: int) -> None:
        self._file = file
        self._begin = np.memmap(begins, np.int64, "w+", shape=(max(count, 1), 2))
        self._held: OrderedDict[int, Print] = OrderedDict()

    def add(self, number: int, text: str) -> Print:
        """Keep a text, and give its print."""
        raw = text.encode()
        self._begin[number] = self._file.seek(0, 2), len(raw)
        self._file.write(raw)
        return self._remember(number, print_of(parts_of(text)))

    def of(self, number: int) -> Print:
        """Give the print of a text that is kept."""
        if number in self._held:
            self._held.move_to_end(number)
            return self._held[number]
        begin, length = self._begin[number].tolist()
        self._file.seek(begin)
        return self._remember(number, print_of(parts_of(self._file.read(length).decode())))

    def _remember(self, number: int, made: Print) -> Print:
        self._held[number] = made
        if len(self._held) > HELD:
            self._held.popitem(last=False)
        return made
