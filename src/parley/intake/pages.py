"""Pages of the web: one request with bounds of time, size and redirects."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from parley import __version__
from parley.intake.given import Input, InputKind
from parley.intake.sniff import kind_of, refuse_feed
from parley.records import ParleyError, Unreachable, UnreadableInput

if TYPE_CHECKING:
    import httpx

READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/xml", "text/xml")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json")
LATER = "Try again later."


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one request: seconds without a byte, seconds in all, bytes, redirects."""

    silence: float = 10.0
    seconds: float = 30.0
    size: int = 20 * 1024 * 1024
    redirects: int = 10


def page(url: str, limits: Limits) -> Input:
    """Fetch a page.

    Raises:
        Unreachable: if the server does not answer, or not in time.
        UnreadableInput: if what it answers is no page.
    """
    import httpx  # noqa: PLC0415  (who reads files does not pay for it)

    headers = {"User-Agent": f"parley/{__version__}", "Accept": ", ".join(READABLE)}
    try:
        with httpx.Client(timeout=limits.silence, headers=headers) as client:
            return _follow(client, url, limits)
    except (httpx.TimeoutException, httpx.TransportError) as error:
        raise Unreachable(f"did not answer ({type(error).__name__})", where=url, remedy=LATER) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise UnreadableInput(f"is no address ({error})", where=url, remedy="Check the spelling.") from error


def _follow(client: httpx.Client, url: str, limits: Limits) -> Input:
    """Follow redirects one by one, none twice."""
    seen: list[str] = []
    address, deadline = url, time.monotonic() + limits.seconds
    while len(seen) <= limits.redirects:
        if address in seen:
            raise UnreadableInput(f"redirects in a loop (back to {address})", where=url, remedy="Check the address.")
        seen.append(address)
        with client.stream("GET", address) as response:
            if not response.is_redirect:
                return _read(response, url, limits, deadline)
            address = urljoin(address, response.headers["location"])
    raise UnreadableInput(f"redirects more than {limits.redirects} times", where=url, remedy="Check the address.")


def _read(response: httpx.Response, url: str, limits: Limits, deadline: float) -> Input:
    refused = _refused(response, url)
    if refused is not None:
        raise refused
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        chunks.append(chunk)
        if size > limits.size:
            raise UnreadableInput(
                f"is larger than {limits.size // 2**20} MB", where=url, remedy="Save it and split it."
            )
        if time.monotonic() > deadline:
            raise Unreachable(f"took longer than {limits.seconds:g} seconds", where=url, remedy=LATER)
    raw = b"".join(chunks)
    refuse_feed(raw, where=url)
    kind = InputKind.TEXT if "text/plain" in response.headers.get("content-type", "") else kind_of(raw)
    return Input(url, raw, kind, url=str(response.url), charset=response.charset_encoding)


def _refused(response: httpx.Response, url: str) -> ParleyError | None:
    """Say why an answer is no page, or None."""
    kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    status = f"the server answered {response.status_code} {response.reason_phrase}".rstrip()
    if response.status_code == 429 or response.status_code >= 500:
        return Unreachable(status, where=url, remedy=LATER)
    if not response.is_success:
        return UnreadableInput(status, where=url, remedy="Check the address.")
    if kind in FEEDS:
        return UnreadableInput(
            "is a feed, not an article", where=url, remedy="Give the addresses of the articles that it lists."
        )
    if kind not in READABLE:
        return UnreadableInput(f"is {kind}, not a page", where=url, remedy="Save it and convert it to HTML or text.")
    return None
