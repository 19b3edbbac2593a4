"""How often somebody may ask, write, or guess a password: held in memory, and forgotten at the next start."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import BoundedSemaphore, Lock

MOST = 20_000
"""Keys that are remembered; of more the one longest not seen is forgotten."""

Tick = Callable[[], float]


@dataclass(slots=True)
class _Count:
    left: float
    at: float


class Buckets:
    """So many at once, and so many a second on the long run.

    Args:
        burst: how many at once.
        rate: how many a second.
        tick: tells the time in seconds.
    """

    def __init__(self, burst: float, rate: float, tick: Tick = time.monotonic) -> None:
        self.burst, self.rate, self.tick = burst, rate, tick
        self._counts: OrderedDict[str, _Count] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> float:
        """Take one; give the seconds to wait before the next try, 0 if it was taken."""
        with self._lock:
            now = self.tick()
            count = self._counts.setdefault(key, _Count(self.burst, now))
            self._counts.move_to_end(key)
            while len(self._counts) > MOST:
                self._counts.popitem(last=False)
            count.left = min(self.burst, count.left + (now - count.at) * self.rate)
            count.at = now
            if count.left < 1:
                return (1 - count.left) / self.rate
            count.left -= 1
            return 0.0


class Guesses:
    """How often a password may be guessed: from an address, and for a name, so that neither many names from one
    address nor one name from many gets far; and how many are checked at once, since each check takes 64 MB;
    and how often one may set out to an issuer."""

    def __init__(self, tick: Tick = time.monotonic) -> None:
        self.by_address = Backoff(free=10, longest=900, tick=tick)
        self.by_name = Backoff(free=5, longest=60, tick=tick)
        self.checking = BoundedSemaphore(4)
        self.setting_out = Buckets(burst=20, rate=0.2, tick=tick)

    def wait(self, address: str, name: str) -> float:
        """Give the seconds to wait before the next guess; 0 counts one, which ``right`` takes back."""
        wait = max(self.by_address.wait(address), self.by_name.wait(name))
        if not wait:
            self.by_address.fail(address)
            self.by_name.fail(name)
        return wait

    def right(self, address: str, name: str) -> None:
        """Take back a guess that was none."""
        self.by_address.forgive(address, all=False)
        self.by_name.forgive(name)


class Backoff:
    """Waits that double with each failure after some that are free.

    Args:
        free: failures without a wait.
        longest: seconds of the longest wait; as long after the last failure all is forgotten, too.
        tick: tells the time in seconds.
    """

    def __init__(self, free: int, longest: float, tick: Tick = time.monotonic) -> None:
        self.free, self.longest, self.tick = free, longest, tick
        self._counts: OrderedDict[str, _Count] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> float:
        """Give the seconds that are left to wait."""
        with self._lock:
            count = self._fresh(key)
            return max(0.0, count.at + self._pause(count.left) - self.tick()) if count else 0.0

    def fail(self, key: str) -> None:
        """Count a failure."""
        with self._lock:
            count = self._fresh(key) or _Count(0, 0)
            self._counts[key] = _Count(count.left + 1, self.tick())
            self._counts.move_to_end(key)
            while len(self._counts) > MOST:
                self._counts.popitem(last=False)

    def forgive(self, key: str, *, all: bool = True) -> None:
        """Take back the last failure, or all."""
        with self._lock:
            count = self._counts.get(key)
            if count and not all and count.left > 1:
                count.left -= 1
            else:
                self._counts.pop(key, None)

    def _fresh(self, key: str) -> _Count | None:
        count = self._counts.get(key)
        if count and count.at + self._pause(count.left) + self.longest < self.tick():
            del self._counts[key]
            return None
        return count

    def _pause(self, failures: float) -> float:
        return min(self.longest, 2 ** min(failures - self.free, 30)) if failures >= self.free else 0.0
