"""Sitemaps, news sitemaps and indexes of sitemaps."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from parley.intake.lists.addresses import web_address
from parley.intake.lists.listed import Listed
from parley.intake.lists.moments import iso
from parley.intake.lists.titles import title
from parley.records import UnreadableInput

MOST = 50_000
"""Addresses of one sitemap, as the protocol bounds them."""


def of_sitemap(raw: bytes, base: str) -> Iterator[Listed]:
    """Give the addresses of a sitemap; those of an index are lists themselves.

    Nothing is loaded for it and no entity is expanded; a damaged one is read as far as it goes.

    Raises:
        UnreadableInput: if nothing in it can be read.
    """
    count = 0
    try:
        for entry in _entries(raw):
            if listed := _listed(entry, base):
                yield listed
                count += 1
            _forget(entry)
            if count >= MOST:
                return
    except etree.XMLSyntaxError as error:
        if not count:
            raise UnreadableInput(f"is no sitemap ({error})", where=base, remedy="Check the address.") from error


def _entries(raw: bytes) -> Iterator[etree._Element]:
    walk = etree.iterparse(
        io.BytesIO(raw), tag=("{*}url", "{*}sitemap"), resolve_entities=False, no_network=True, load_dtd=False,
        recover=True,
    )  # fmt: skip
    for _, entry in walk:
        yield entry


def _listed(entry: etree._Element, base: str) -> Listed | None:
    """Read one entry; pictures and films in it have addresses, titles and dates of their own."""
    url = web_address(entry.findtext("{*}loc"), base)
    published = iso(entry.findtext("{*}news/{*}publication_date"))
    name, modified = title(entry.findtext("{*}news/{*}title")), iso(entry.findtext("{*}lastmod"))
    return Listed(url, name, published, modified, _name(entry) == "sitemap") if url else None


def _name(element: etree._Element) -> str:
    """Give the name without its namespace, which may be damaged."""
    return str(element.tag).rpartition("}")[2]


def _forget(entry: etree._Element) -> None:
    """Let go of what was read, so that memory does not grow with the file."""
    entry.clear()
    parent = entry.getparent()
    while parent is not None and entry.getprevious() is not None:
        del parent[0]
