"""What a server answers instead of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.intake.web.manners.retries import retry_after
from parley.records import Gone, Unreachable, UnreadableInput

if TYPE_CHECKING:
    import httpx

    from parley.intake.web.fetched import Fetched

READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/xml", "text/xml")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
CLOSED = frozenset({401, 402, 403, 406, 407, 451})
"""Statuses with which a server keeps a page from a program, or from those who do not pay."""


def refuse_status(response: httpx.Response, *, where: str, asked_before: bool) -> None:
    """Refuse an answer that brings nothing, or nothing whole, by its status.

    Args:
        response: the answer.
        where: the address, for errors.
        asked_before: whether "not modified" (304) is an answer to what we asked.

    Raises:
        Unreachable: if the server may answer later.
        Gone: if there is no page, or none any more.
        UnreadableInput: if the server does not give it.
    """
    if (response.is_success and response.status_code != 206) or (response.status_code == 304 and asked_before):
        return
    status = f"the server answered {response.status_code} {response.reason_phrase}".rstrip()
    if response.status_code in {408, 425, 429} or response.status_code >= 500:
        later = retry_after(response.headers.get("retry-after"))
        raise Unreachable(status, where=where, remedy="Try again later.", retry_after=later)
    if response.status_code in {404, 410}:
        raise Gone(status, where=where, remedy="Check the address.")
    closed = response.status_code in CLOSED
    remedy = "If a browser shows the page, save it there and give the file." if closed else "Check the address."
    raise UnreadableInput(status, where=where, remedy=remedy)


def refuse_kind(fetched: Fetched) -> None:
    """Refuse what is no page, by the kind that the server declares.

    Raises:
        UnreadableInput: if it is a feed, a picture, or the like.
    """
    kind = fetched.content_type or "text/html"
    if kind in FEEDS:
        raise UnreadableInput(
            "is a feed, not an article",
            where=fetched.asked,
            remedy="Give the addresses of the articles that it lists.",
        )
    if kind not in READABLE:
        raise UnreadableInput(
            f"is {kind}, not a page", where=fetched.asked, remedy="Save it and convert it to HTML or text."
        )
