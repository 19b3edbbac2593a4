"""The articles that a page links to, and the feeds that it announces."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from cssselect import SelectorError
from lxml import etree, html
from lxml.cssselect import CSSSelector

from parley.intake.lists.addresses import web_address
from parley.intake.lists.listed import Listed
from parley.intake.lists.moments import iso
from parley.intake.lists.titles import title
from parley.records import BadDossier, UnreadableInput

FEEDS = "//link[@rel='alternate'][contains(@type,'rss') or contains(@type,'atom') or contains(@type,'feed+json')]"


def of_page(raw: bytes, base: str, select: str, charset: str | None = None) -> Iterator[Listed]:
    """Give the links that a CSS selector finds, or that stand inside of what it finds, each address once.

    Raises:
        BadDossier: if it is no selector.
        UnreadableInput: if it finds no links.
    """
    page = _tree(raw, base, charset)
    seen: set[str] = set()
    for found in _selected(page, select):
        for link in [found] if found.tag == "a" else found.iterdescendants("a"):
            url = web_address(link.get("href"), base)
            if url and url not in seen:
                seen.add(url)
                yield Listed(url, title(link.text_content()), _time(found))
    if not seen:
        raise UnreadableInput(
            f"has no links at “{select}”", where=base, remedy="Check the selector; the page may be built by a script."
        )


def of_announced(raw: bytes, base: str, charset: str | None = None) -> Iterator[Listed]:
    """Give the feeds that a page announces.

    Raises:
        UnreadableInput: if it announces none.
    """
    links = _tree(raw, base, charset).xpath(FEEDS)
    found = [(web_address(link.get("href"), base), title(link.get("title"))) for link in links]
    feeds = [Listed(url, name, is_list=True) for url, name in found if url]
    if not feeds:
        raise UnreadableInput(
            "is a page and announces no feed", where=base, remedy="Say with select where on it the links stand."
        )
    yield from feeds


def _tree(raw: bytes, base: str, charset: str | None) -> html.HtmlElement:
    try:
        return html.document_fromstring(raw, parser=html.HTMLParser(encoding=_encoding(raw, charset)))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableInput(f"is no page ({error})", where=base, remedy="Check the address.") from error


def _encoding(raw: bytes, charset: str | None) -> str | None:
    """Give the encoding: what the server declared, else UTF-8 if it is that, else None to believe the page."""
    try:
        if charset:
            return codecs.lookup(charset).name
        raw.decode("utf-8")
    except (LookupError, UnicodeDecodeError):
        return None
    return "utf-8"


def _selected(page: html.HtmlElement, select: str) -> list[html.HtmlElement]:
    try:
        return list(CSSSelector(select, translator="html")(page))
    except SelectorError as error:
        raise BadDossier(
            f"“{select}” is no CSS selector ({error})", where="select", remedy="Try “main a”, for example."
        ) from error


def _time(found: html.HtmlElement) -> str | None:
    """Give the time that stands beside a link, in the same selected element."""
    return next((iso(time.get("datetime")) for time in found.iterdescendants("time")), None)
