"""Views that take long to work out: for a while they are shown as they were, while readers read and articles come."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from parley.exchange.views import Clocks
from parley.ledger import Head, Ledger, Tier, head, only_adds

Made = TypeVar("Made")

LONG = 0.5
"""Seconds from which a view takes long; others are always worked out anew."""

TIMES = 10
"""A view is shown so many times as long as it took to work it out."""

KEPT = 16
"""Views that are held, those that were asked for last."""


@dataclass(frozen=True, slots=True)
class Shown(Generic[Made]):
    """A view with the last entry that it knows; ``behind`` says that others have come since."""

    view: Made
    last: Head | None
    behind: bool = False


class Behind:
    """Gives views of what is known now. What a person decided or took away is never missing, only articles that were
    added since: of a view that takes a second to work out, for ten seconds at most.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._lock, self._clock = Lock(), clock

    def show(self, ledger: Ledger, clocks: Clocks, key: Hashable, make: Callable[[], Made]) -> Shown[Made]:
        """Give a view, worked out anew where that is quick or has to be.

        Args:
            ledger: what is looked at.
            clocks: when; what was known at a moment is always exact.
            key: names the view and all that is asked of it.
            make: works it out.
        """
        last = head(ledger, known_at=clocks.known_at)
        if clocks.known_at is not None or ledger.tier is not Tier.ALL:
            return Shown(make(), last)
        with self._lock:
            kept = self._kept.setdefault((clocks, key), _Kept())
            self._kept.move_to_end((clocks, key))
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        if kept.made and (kept.made[1] == last or self._will_do(ledger, kept, last)):
            return Shown(kept.made[0], kept.made[1], behind=kept.made[1] != last)
        return Shown(*kept.make(make, last, self._clock))

    def _will_do(self, ledger: Ledger, kept: _Kept, last: Head | None) -> bool:
        """Say whether a view may be shown that lacks the latest entries."""
        _, known, took, at = kept.made
        if took < LONG or known is None or last is None or not only_adds(ledger, known.number, last.number):
            return False
        return kept.busy or self._clock() < at + took * TIMES


class _Kept:
    """A view, the last entry that it knows, the seconds that it took, and when it was made."""

    made: Any = None

    def __init__(self) -> None:
        self._lock = Lock()

    @property
    def busy(self) -> bool:
        """Say whether somebody works it out just now."""
        return self._lock.locked()

    def make(self, make: Callable[[], Any], last: Head | None, clock: Callable[[], float]) -> tuple[Any, Head | None]:
        """Work it out; who comes meanwhile waits for it."""
        with self._lock:
            if self.made is None or self.made[1] != last:
                start = clock()
                view = make()
                self.made = view, last, clock() - start, clock()
            return self.made[0], self.made[1]
