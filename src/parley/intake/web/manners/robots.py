"""What the robots.txt of a host allows (RFC 9309)."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from parley.intake.web.fetched import Fetched
from parley.records import Forbidden, ParleyError, PrivateAddress, Retry, SetAside, Unreachable

LARGEST = 512 * 1024
"""Bytes of a robots.txt that are read; the standard asks for 500 KiB at least."""

LASTS, AGAIN = 24 * 3600.0, 300.0
"""Seconds that an answer holds, and that the want of one holds."""

HOSTS = 2000
"""Hosts that are remembered; those asked longest ago are forgotten first."""

Ask = Callable[[str], Awaitable[Fetched]]


@dataclass(frozen=True, slots=True)
class _Known:
    rules: Protego | ParleyError
    until: float


class Robots:
    """Remembers what hosts allow, for one kind of client.

    Args:
        agent: the name by which robots.txt may speak of us.
        ask: fetches an address.
    """

    def __init__(self, agent: str, ask: Ask) -> None:
        self._agent, self._ask = agent, ask
        self._known: OrderedDict[str, asyncio.Task[_Known]] = OrderedDict()

    async def delay(self, url: str) -> float | None:
        """Give the seconds that a host wants between two requests, if it allows this one.

        Raises:
            Forbidden: if it asks us to leave the page alone.
            Unreachable: if it does not tell now; a host that is out of order is left alone, as the standard asks.
        """
        rules = await self._of("{0.scheme}://{0.netloc}".format(urlsplit(url)))
        if isinstance(rules, ParleyError):
            raise rules
        if not rules.can_fetch(url, self._agent):
            raise Forbidden(
                "the site's robots.txt asks programs to leave this page alone",
                where=url,
                remedy="If a browser shows the page, save it there and give the file.",
            )
        delay = rules.crawl_delay(self._agent)
        return None if delay is None else float(delay)

    async def _of(self, host: str) -> Protego | ParleyError:
        """Give the rules of a host; those who ask at one time wait for one answer."""
        known = self._known.get(host)
        if known is None or (known.done() and known.result().until < time.monotonic()):
            known = self._known[host] = asyncio.create_task(self._fetched(host))
        self._known.move_to_end(host)
        if len(self._known) > HOSTS:
            self._known.popitem(last=False)
        return (await known).rules

    async def _fetched(self, host: str) -> _Known:
        try:
            body = (await self._ask(f"{host}/robots.txt")).body
        except PrivateAddress as error:
            return _Known(error, time.monotonic() + AGAIN)
        except Retry as error:
            what = f"its robots.txt cannot be had ({error.what})"
            later = Unreachable(what, where=host, remedy="Try again later.", retry_after=AGAIN)
            return _Known(later, time.monotonic() + AGAIN)
        except SetAside:  # there is none, or none that could be read: nothing is forbidden
            body = b""
        return _Known(Protego.parse(body[:LARGEST].decode("utf-8", "replace")), time.monotonic() + LASTS)
