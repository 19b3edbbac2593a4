"""What was worked out for one reader and is wanted by the next: kept as long as it is wanted, and worked out once
however many ask at the same time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping
from threading import Lock
from typing import Any, Generic, TypeVar

MOST = 500_000
"""What answers are long that are kept in all: positions of boards, some 120 MB."""

LATELY = 20_000
"""Rows that are remembered by their keys: some 40 MB."""

Told = TypeVar("Told")
Named = TypeVar("Named", bound=Hashable)


class Kept:
    """One answer, worked out by whoever asks first, while the others wait; ``rows`` is how long it is."""

    def __init__(self) -> None:
        self.rows, self._lock, self._told = 0, Lock(), None

    _told: Any

    def get(self, make: Callable[[], Any]) -> Any:  # noqa: ANN401  (what is made)
        """Give it."""
        with self._lock:
            if self._told is None:
                self._told = make()
                self.rows = len(self._told)
            return self._told


class Memory:
    """Answers by what they hang on, which has to name the state of the ledger; those longest unused go first, but for
    the last one."""

    def __init__(self, most: int = MOST) -> None:
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._lock, self._most = Lock(), most

    def recall(self, key: Hashable, make: Callable[[], Told]) -> Told:
        """Give the answer of a key, and make it where there is none; nobody may change what comes out."""
        with self._lock:
            kept = self._kept.setdefault(key, Kept())
            self._kept.move_to_end(key)
        told: Told = kept.get(make)
        with self._lock:
            while len(self._kept) > 1 and sum(one.rows for one in self._kept.values()) > self._most:
                self._kept.popitem(last=False)
        return told

    def __len__(self) -> int:
        """Count the answers that are kept."""
        return len(self._kept)


class Lately(Generic[Named, Told]):
    """What never changes under its name, and was read lately; those longest unused go first."""

    def __init__(self, most: int = LATELY) -> None:
        self._known: OrderedDict[Named, Told] = OrderedDict()
        self._lock, self._most = Lock(), most

    def get(self, names: Collection[Named], read: Callable[[list[Named]], Mapping[Named, Told]]) -> dict[Named, Told]:
        """Give what is named; what is not known is read, all of it at once."""
        with self._lock:
            found = {name: self._known[name] for name in names if name in self._known}
            for name in found:
                self._known.move_to_end(name)
        if missing := [name for name in names if name not in found]:
            more = read(missing)
            found |= more
            with self._lock:
                self._known |= more
                while len(self._known) > self._most:
                    self._known.popitem(last=False)
        return found
