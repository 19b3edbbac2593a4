"""What a list lists, whatever kind of list it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.intake.lists.bounds import LARGEST, refuse_hostile, refuse_large_feed, shortened
from parley.intake.lists.feeds import of_feed, of_json_feed
from parley.intake.lists.gathered import of_addresses
from parley.intake.lists.listed import Listed
from parley.intake.lists.pages import of_announced, of_page
from parley.intake.lists.sitemaps import of_sitemap
from parley.intake.web.fetched import Fetched
from parley.intake.web.unpack import unzipped
from parley.records import ListKind

HEAD = 4096
SITEMAP = re.compile(rb"<(?:\w{1,20}:)?(urlset|sitemapindex)[\s/>]", re.IGNORECASE)
FEED = re.compile(rb"<(?:\w{1,20}:)?(rss|feed|rdf)[\s/>]", re.IGNORECASE)


def listed(
    given: Fetched | bytes, *, kind: ListKind | None = None, select: str | None = None, base: str = ""
) -> Iterator[Listed]:
    """Give what a feed, a sitemap or a page lists, in its order.

    Args:
        given: what was fetched, or the bytes of a file.
        kind: what it is; None to look at it.
        select: where on a page the links stand, as a CSS selector. Without one a page gives the feeds it announces.
        base: the address by which links are completed; that of ``given`` where it was fetched.

    Raises:
        UnreadableInput: if it is no list, or a hostile one.
        BadDossier: if ``select`` is no CSS selector.
    """
    raw, where, charset = (given.body, given.url, given.charset) if isinstance(given, Fetched) else (given, base, None)
    raw = unzipped(raw, where=where, largest=LARGEST)
    kind = kind or (ListKind.PAGE if select else _kind(raw))
    if kind is ListKind.ADDRESSES:
        yield from of_addresses(raw, where, given.content_type if isinstance(given, Fetched) else "")
    elif kind is ListKind.PAGE:
        yield from of_page(raw, where, select, charset) if select else of_announced(raw, where, charset)
    elif raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        refuse_large_feed(raw, where)
        yield from of_json_feed(raw, where)
    else:
        refuse_hostile(raw, where)
        yield from (
            of_sitemap(raw, where) if kind is ListKind.SITEMAP else of_feed(shortened(raw, where), where, charset)
        )


def _kind(raw: bytes) -> ListKind:
    head = raw[:HEAD].replace(b"\0", b"")
    if SITEMAP.search(head):
        return ListKind.SITEMAP
    return ListKind.FEED if FEED.search(head) or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else ListKind.PAGE
