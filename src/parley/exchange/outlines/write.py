"""The feeds of a dossier as a list."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parley.records import ListKind, Outlet


def opml_of(outlets: Iterable[Outlet], *, title: str) -> tuple[bytes, int]:
    """Write outlets as a list of feeds, and say how many are left out: sitemaps, pages and folders are no feeds."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    left = 0
    for one in outlets:
        if one.kind not in {None, ListKind.FEED} or one.select:
            left += 1
        else:
            SubElement(body, "outline", type="rss", text=one.name, title=one.name, xmlUrl=one.url)
    indent(root)
    return tostring(root, encoding="utf-8", xml_declaration=True) + b"\n", left
