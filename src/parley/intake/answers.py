"""What a server answers instead of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.records import Unreachable, UnreadableInput

if TYPE_CHECKING:
    import httpx

READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/xml", "text/xml")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
CLOSED = frozenset({401, 402, 403, 406, 407, 451})
"""Statuses with which a server keeps a page from a program, or from those who do not pay."""


def refuse(response: httpx.Response, *, where: str) -> None:
    """Refuse an answer that is no page, by its status and the kind that it declares.

    Raises:
        Unreachable: if the server may answer later.
        UnreadableInput: if there is no page.
    """
    _refuse_status(response, where)
    kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    if kind in FEEDS:
        raise UnreadableInput(
            "is a feed, not an article", where=where, remedy="Give the addresses of the articles that it lists."
        )
    if kind not in READABLE:
        raise UnreadableInput(f"is {kind}, not a page", where=where, remedy="Save it and convert it to HTML or text.")


def _refuse_status(response: httpx.Response, where: str) -> None:
    if response.is_success:
        return
    status = f"the server answered {response.status_code} {response.reason_phrase}".rstrip()
    if response.status_code in {408, 425, 429} or response.status_code >= 500:
        raise Unreachable(status, where=where, remedy="Try again later.")
    closed = response.status_code in CLOSED
    remedy = "If a browser shows the page, save it there and give the file." if closed else "Check the address."
    raise UnreadableInput(status, where=where, remedy=remedy)
