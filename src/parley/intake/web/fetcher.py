"""Fetch pages, feeds and sitemaps: politely, within bounds, and only from the public network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager, nullcontext
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx
from anyio.from_thread import start_blocking_portal

from parley.intake.web.fetched import Fetched, Validators
from parley.intake.web.manners.pace import Pace
from parley.intake.web.manners.retries import wait_before
from parley.intake.web.manners.robots import Robots
from parley.intake.web.network.dial import Names
from parley.intake.web.network.transport import Transport
from parley.intake.web.phrased import phrased
from parley.intake.web.settings import Settings
from parley.intake.web.visit import Visit
from parley.records import Unreachable


class Fetcher:
    """Keeps connections, the pace of every host and what its robots.txt allows; threads may share one.

    Args:
        settings: bounds and manners.
        cache: a folder where answers are kept for as long as their servers allow (RFC 9111); None keeps none.
        names: how names become addresses.
    """

    def __init__(
        self, settings: Settings | None = None, cache: Path | None = None, *, names: Names | None = None
    ) -> None:
        self._settings, self._cache, self._names = settings or Settings(), cache, names or Names()
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self._portal = self._open.enter_context(start_blocking_portal("asyncio"))
        self._line = self._portal.call(self._lay)
        self._open.callback(self._portal.call, self._line.aclose)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.__exit__(kind, error, trace)

    async def _lay(self) -> _Line:
        """Lay the line in the event loop, to which its locks belong."""
        settings = self._settings
        transport = Transport(self._names, allow_private=settings.allow_private, proxies=settings.proxies)
        return _Line(self._settings, self._kept(transport))

    def _kept(self, transport: httpx.AsyncBaseTransport) -> httpx.AsyncBaseTransport:
        if self._cache is None:
            return transport
        from parley.intake.web.network.cache import cached  # noqa: PLC0415  (a single page does not pay for it)

        return cached(transport, self._cache, largest=self._settings.limits.size)

    def get(self, url: str, *, validators: Validators | None = None) -> Fetched:
        """Fetch an address; with validators an answer may be no more than that nothing changed.

        Raises:
            Unreachable: if the server may answer later, with when in ``retry_after`` if it says so.
            Gone: if there is no page, or none any more.
            UnreadableInput: if it is no address, or nothing that can be read within the bounds.
            Forbidden: if the site's robots.txt asks us to leave it alone.
            PrivateAddress: if it leads into this machine or a private network.
        """
        return self._portal.call(self._line.get, url, validators)


class _Line:
    """What happens in the event loop."""

    def __init__(self, settings: Settings, transport: httpx.AsyncBaseTransport) -> None:
        self._settings, self._transport = settings, transport
        self._pace = Pace(settings.manners)
        self._robots = Robots("parley", self._plain)

    async def get(self, url: str, validators: Validators | None) -> Fetched:
        """Fetch an address, and again if the server is busy."""
        for tries in count(1):
            try:
                with phrased(url, self._settings.limits):
                    return await Visit(url, validators, self._settings).go(self._transport, self._turn)
            except Unreachable as error:
                wait = wait_before(tries, error.retry_after, self._settings.manners)
                if wait is None:
                    raise
                await asyncio.sleep(wait)
        raise AssertionError("the count has no end")

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    @asynccontextmanager
    async def _turn(self, url: httpx.URL) -> AsyncIterator[None]:
        delay = await self._robots.delay(str(url)) if self._settings.manners.robots else None
        async with self._pace.turn(url.netloc.decode("ascii"), delay):
            yield

    async def _plain(self, url: str) -> Fetched:
        """Fetch a robots.txt, for which no other is asked."""
        with phrased(url, self._settings.limits):
            return await Visit(url, None, self._settings).go(self._transport, _at_once)


def _at_once(_: httpx.URL) -> AbstractAsyncContextManager[None]:
    """Give the turn for a robots.txt, which is asked for once a day and makes no page wait."""
    return nullcontext()
