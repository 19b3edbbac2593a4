"""Pages of the web: one request with bounds of time, size and redirects."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

from parley import __version__
from parley.intake.answers import READABLE, refuse
from parley.intake.given import Input, InputKind
from parley.intake.sniff import kind_of, refuse_feed, refuse_large
from parley.records import Unreachable, UnreadableInput

if TYPE_CHECKING:
    import httpx

LATER = "Try again later."


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one request: seconds without a byte, seconds in all, bytes, redirects."""

    silence: float = 10.0
    seconds: float = 30.0
    size: int = 20 * 1024 * 1024
    redirects: int = 10


def page(url: str, limits: Limits) -> Input:
    """Fetch a page. It needs a thread without a running event loop.

    Raises:
        Unreachable: if the server does not answer, or not in time.
        UnreadableInput: if what it answers is no page.
    """
    import httpx  # noqa: PLC0415  (who reads files does not pay for it)

    try:
        return asyncio.run(_in_time(url, limits))
    except TimeoutError as error:
        raise Unreachable(f"took longer than {limits.seconds:g} seconds", where=url, remedy=LATER) from error
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeError) as error:
        raise UnreadableInput(f"is no address ({error})", where=url, remedy="Check the spelling.") from error
    except httpx.RequestError as error:
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        raise Unreachable(f"did not answer ({said})", where=url, remedy=LATER) from error


async def _in_time(url: str, limits: Limits) -> Input:
    """Follow redirects under one deadline; it holds for slow headers and long chains too."""
    import httpx  # noqa: PLC0415

    headers = {"User-Agent": f"parley/{__version__}", "Accept": ", ".join(READABLE)}
    async with asyncio.timeout(limits.seconds), httpx.AsyncClient(timeout=limits.silence, headers=headers) as client:
        return await _follow(client, url, limits)


async def _follow(client: httpx.AsyncClient, url: str, limits: Limits) -> Input:
    """Follow redirects one by one; one that comes back is a loop, unless the server has set a cookie since."""
    seen: set[tuple[str, ...]] = set()
    address = url
    while len(seen) <= limits.redirects:
        state = (urldefrag(address).url, *sorted(f"{name}={value}" for name, value in client.cookies.items()))
        if state in seen:
            raise UnreadableInput(f"redirects in a loop (back to {address})", where=url, remedy="Check the address.")
        seen.add(state)
        async with client.stream("GET", address) as response:
            if not response.has_redirect_location:
                return await _read(response, url, limits)
            address = urljoin(address, response.headers["location"])
    raise UnreadableInput(f"redirects more than {limits.redirects} times", where=url, remedy="Check the address.")


async def _read(response: httpx.Response, url: str, limits: Limits) -> Input:
    refuse(response, where=url)
    raw = bytearray()
    async for chunk in response.aiter_bytes():
        raw += chunk
        refuse_large(len(raw), where=url, largest=limits.size)
    refuse_feed(raw, where=url)
    kind = InputKind.TEXT if "text/plain" in response.headers.get("content-type", "") else kind_of(raw)
    return Input(url, bytes(raw), kind, url=str(response.url), charset=response.charset_encoding)
