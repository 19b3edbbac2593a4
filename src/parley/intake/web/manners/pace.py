"""How fast one host is asked: so many requests at a time, and a pause between two."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from parley.intake.web.settings import Manners

HOSTS = 2000
"""Hosts whose pace is remembered; those asked longest ago are forgotten first."""


class Pace:
    """Gives each request its turn; it belongs to one event loop."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, host: str, delay: float | None = None) -> AsyncIterator[None]:
        """Hold a turn at a host.

        Args:
            host: name and port.
            delay: seconds that its robots.txt asks for; the longer of both pauses holds, within our patience.
        """
        pause = max(self._manners.delay, min(delay or 0.0, self._manners.patience))
        async with (one := self._of(host)).free:
            await asyncio.sleep(one.reserve(pause))
            yield

    def _of(self, host: str) -> _Host:
        one = self._hosts.setdefault(host, _Host(self._manners.together))
        self._hosts.move_to_end(host)
        if len(self._hosts) > HOSTS:
            self._hosts.popitem(last=False)
        return one


class _Host:
    """When a host may be asked next, and by how many."""

    def __init__(self, together: int) -> None:
        self.free = asyncio.Semaphore(together)
        self._next = 0.0

    def reserve(self, pause: float) -> float:
        """Take the next moment; gives the seconds until then."""
        now = asyncio.get_running_loop().time()
        mine = max(now, self._next)
        self._next = mine + pause
        return mine - now
