"""What was worked out for one reader and is wanted by the next: kept as long as it is wanted, and worked out once
however many ask at the same time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from parley.exchange.views import Table

MOST = 40_000
"""Rows that are kept in all: some 80 MB."""

Told = TypeVar("Told")


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
                self.rows = len(self._told.rows if isinstance(self._told, Table) else self._told)
            return self._told


class Memory:
    """Answers by what they hang on, which has to name the state of the ledger; those longest unused go first."""

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
            while sum(one.rows for one in self._kept.values()) > self._most:
                self._kept.popitem(last=False)
        return told

    def __len__(self) -> int:
        """Count the answers that are kept."""
        return len(self._kept)
