"""What a small box on a page is, told by what stands in it: a picture, something to press, a notice, links, a time."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from parley.cleaning.furniture import load_furniture
from parley.cleaning.page.below import HEADINGS, answered, below, noted
from parley.cleaning.page.leaves import Leaf, bare, settings_of, words_of
from parley.records import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PICTURES = ("img", "picture", "amp-img", "video", "amp-video", "svg")
ACTIONS = ("input", "textarea", "select", "button", "form")
WHOLE = frozenset({"body", "main", "article", "html"})
SMALL = 45
"""Words of a box that holds a picture with its caption, or something to fill in; articles are longer."""

LEVELS = 6
"""Boxes around a block that are looked at: pages may nest deep."""

STAMP = 12
"""Words of a line that tells the time, and who wrote."""

NOTICED = 4
"""Words of a notice that tells what else stands in its box."""

LINK = 20
"""Words of a block that is one link: a paragraph that is all linked is longer, or ends as a sentence does."""


def boxed(leaves: Sequence[Leaf], found: Collection[str]) -> dict[str, BlockKind]:
    """Tell what blocks of an extract are by the boxes that they stand in, by their words.

    Only where it is known how the article sets its paragraphs; what is set as they are is one.
    """
    blocks = {bare(block) for block in found}
    paragraphs = settings_of(leaves, blocks)
    noticed = {leaf.element for leaf in leaves if _is_notice(leaf)} if paragraphs else set()
    told: dict[str, BlockKind] = dict.fromkeys(
        below(leaves, blocks) | noted(leaves, blocks) | answered(leaves, blocks), BlockKind.FURNITURE
    )
    for leaf in leaves if paragraphs else ():
        if leaf.text in blocks:
            kind = leaf.kind or _of_block(leaf, noticed, is_set_so=leaf.setting in paragraphs)
            if kind is not None and not (leaf.setting in paragraphs and kind is BlockKind.CAPTION):
                told.setdefault(leaf.text, kind)
    return told


def _is_notice(leaf: Leaf) -> bool:
    """Say whether a block is a notice in more than a word or two, which may stand beside anything."""
    return len(leaf.text.split()) >= NOTICED and load_furniture().reason(leaf.text) is not None


def _of_block(leaf: Leaf, noticed: Container[HtmlElement], *, is_set_so: bool) -> BlockKind | None:
    """Say what a block is by itself, then by the boxes around it."""
    words = len(leaf.text.split())
    heading = leaf.element.tag in HEADINGS
    if not heading and words <= LINK and _is_linked(leaf):
        return BlockKind.RELATED_LINKS
    if words <= STAMP and not leaf.text.endswith(".") and leaf.element.find(".//time") is not None:
        return BlockKind.FURNITURE
    return None if is_set_so else _of_box(leaf.element, noticed, heading=heading)


def _of_box(element: HtmlElement, noticed: Container[HtmlElement], *, heading: bool) -> BlockKind | None:
    """Say what the smallest telling box is that an element stands in."""
    for box in _boxes(element):
        if _holds(box, PICTURES) and not heading:
            return BlockKind.CAPTION
        if _holds(box, ACTIONS) or any(inner in noticed for inner in box.iterdescendants()):
            return BlockKind.FURNITURE
    return None


def _is_linked(leaf: Leaf) -> bool:
    """Say whether a block is one link and no sentence."""
    linked = " ".join(words_of(link) for link in leaf.element.iter("a"))
    return linked == leaf.text and not leaf.text.endswith((".", "!", "\u201d", '"'))


def _boxes(element: HtmlElement) -> Iterator[HtmlElement]:
    """Give the element and what it stands in, as long as that is small and not all of an article."""
    for box in (element, *islice(element.iterancestors(), LEVELS)):
        if box.tag in WHOLE or not _is_small(box) or box.find(".//h1") is not None:
            return
        yield box


def _is_small(box: HtmlElement) -> bool:
    count = 0
    for piece in box.itertext():
        count += len(str(piece).split())
        if count > SMALL:
            return False
    return True


def _holds(box: HtmlElement, tags: Sequence[str]) -> bool:
    return next(box.iter(*tags), None) is not None
