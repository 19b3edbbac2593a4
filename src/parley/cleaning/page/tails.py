"""Links to other articles that a page sets at the end of a paragraph, behind its last sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parley.cleaning.page.leaves import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset({"b", "strong", "em", "i", "span", "u", "small"})
ENDS = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*$")
MOST = 20
"""Words of such a link."""

LEAST = 5
"""Words of the paragraph before it."""


def part_tails(tree: HtmlElement) -> None:
    """Set each such link apart, as a block of links: what ends with it would else look like a heading."""
    from lxml.html import Element  # noqa: PLC0415  (half a second: only who reads pages pays it)

    for link in list(tree.iter("a")):
        tail = _outermost(link)
        paragraph = tail.getparent()
        if paragraph is None or paragraph.tag != "p" or not _is_tail(tail, link):
            continue
        apart = Element("p", {"class": "related"})
        paragraph.addnext(apart)
        apart.append(tail)


def _outermost(link: HtmlElement) -> HtmlElement:
    """Give the largest element around a link that holds nothing beside it."""
    found = link
    while (above := found.getparent()) is not None and above.tag in INLINE and words_of(above) == words_of(link):
        found = above
    return found


def _is_tail(tail: HtmlElement, link: HtmlElement) -> bool:
    """Say whether a link ends its paragraph without being part of a sentence."""
    if tail.getnext() is not None or (tail.tail or "").strip():
        return False
    said = words_of(link)
    before = words_of(tail.getparent()).removesuffix(said).rstrip()
    ends = bool(ENDS.search(before)) and not ENDS.search(said)
    return ends and 1 < len(said.split()) <= MOST and len(before.split()) >= LEAST and not said[:1].islower()
