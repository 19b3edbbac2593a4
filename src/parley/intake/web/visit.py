"""One visit: from an address over its redirects to the body, under one bound of time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from urllib.parse import urldefrag, urljoin

import httpx

from parley.intake.sniff import refuse_large
from parley.intake.web.answers import refuse_status
from parley.intake.web.fetched import Fetched, Validators
from parley.intake.web.settings import Settings
from parley.intake.web.unpack import Unpacking
from parley.records import UnreadableInput

Turn = Callable[[httpx.URL], AbstractAsyncContextManager[None]]
"""Waits until an address may be asked, and holds the turn."""

ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5"


class Visit:
    """Follows redirects one by one, each in its turn.

    Args:
        asked: the address.
        validators: what was said of the page before.
        settings: the bounds.
    """

    def __init__(self, asked: str, validators: Validators | None, settings: Settings) -> None:
        self._asked, self._validators, self._settings = asked, validators or Validators(), settings
        self._left = settings.limits.seconds
        self._cookies = httpx.Cookies()

    async def go(self, transport: httpx.AsyncBaseTransport, turn: Turn) -> Fetched:
        """Give what is found in the end.

        Raises:
            UnreadableInput: if redirects do not end, or there is nothing to read.
            Unreachable: if the server may answer later.
        """
        limits, address = self._settings.limits, self._asked
        seen: set[tuple[str, ...]] = set()
        while len(seen) <= limits.redirects:
            self._refuse_loop(address, seen)
            found = await self._hop(address, transport, turn)
            if isinstance(found, Fetched):
                return found
            address = found
        raise UnreadableInput(
            f"redirects more than {limits.redirects} times", where=self._asked, remedy="Check the address."
        )

    def _refuse_loop(self, address: str, seen: set[tuple[str, ...]]) -> None:
        """Take an address that comes back for a loop, unless the server has set a cookie since."""
        state = (urldefrag(address).url, *sorted(f"{name}={value}" for name, value in self._cookies.items()))
        if state in seen:
            raise UnreadableInput(
                f"redirects in a loop (back to {address})", where=self._asked, remedy="Check the address."
            )
        seen.add(state)

    async def _hop(self, address: str, transport: httpx.AsyncBaseTransport, turn: Turn) -> Fetched | str:
        """Ask one address: gives its answer, or where it sends us."""
        request = self._request(address)
        async with turn(request.url), self._in_time():
            response = await transport.handle_async_request(request)
            response.request = request
            try:
                self._cookies.extract_cookies(response)
                if response.has_redirect_location:
                    return _joined(address, response.headers["location"])
                return await self._read(response, address)
            finally:
                await response.aclose()

    def _request(self, address: str) -> httpx.Request:
        url = httpx.URL(address)
        if url.scheme not in {"http", "https"} or not url.host:
            raise httpx.UnsupportedProtocol("only http and https are fetched")
        if url.port is not None and not 0 < url.port < 65536:
            raise httpx.InvalidURL("no such port")
        silence = self._settings.limits.silence
        headers = {"User-Agent": self._settings.agent, "Accept": ACCEPT, "Accept-Encoding": "gzip"}
        known = {"If-None-Match": self._validators.etag, "If-Modified-Since": self._validators.last_modified}
        return httpx.Request(
            "GET",
            url,
            headers=headers
            | {name: value for name, value in known.items() if value and value.isascii() and value.isprintable()},
            cookies=self._cookies,
            extensions={"timeout": httpx.Timeout(silence).as_dict()},
        )

    @asynccontextmanager
    async def _in_time(self) -> AsyncIterator[None]:
        """Bound the time of all requests together; it holds for slow headers and long chains too."""
        clock = asyncio.get_running_loop().time
        begun = clock()
        async with asyncio.timeout(self._left):
            yield
        self._left -= clock() - begun

    async def _read(self, response: httpx.Response, address: str) -> Fetched:
        refuse_status(response, where=self._asked, asked_before=self._validators != Validators())
        headers = response.headers
        unpacking = Unpacking(
            headers.get("content-encoding", ""), where=self._asked, largest=self._settings.limits.size
        )
        if not self._is_known(response):
            declared = headers.get("content-length", "")
            refuse_large(
                int(declared) if declared.isdecimal() else 0, where=self._asked, largest=self._settings.limits.size
            )
            async for part in response.aiter_raw():
                unpacking.take(part)
        return Fetched(
            asked=self._asked,
            url=address,
            status=304 if self._is_known(response) else response.status_code,
            body=unpacking.done(),
            content_type=headers.get("content-type", "").partition(";")[0].strip().lower(),
            charset=response.charset_encoding,
            etag=headers.get("etag") or self._kept(response).etag,
            last_modified=headers.get("last-modified") or self._kept(response).last_modified,
        )

    def _is_known(self, response: httpx.Response) -> bool:
        """Say whether we have this answer; a cache, and some servers, send the whole again under the same tag."""
        tag = self._validators.etag
        return response.status_code == 304 or (tag is not None and response.headers.get("etag") == tag)

    def _kept(self, response: httpx.Response) -> Validators:
        """Give the validators that still hold, which an answer without a body need not repeat."""
        return self._validators if self._is_known(response) else Validators()


def _joined(address: str, location: str) -> str:
    """Complete where a server sends us.

    Raises:
        httpx.InvalidURL: if that is no address.
    """
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise httpx.InvalidURL(f"redirects to {location!r}") from error
