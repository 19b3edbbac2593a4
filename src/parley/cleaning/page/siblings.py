"""What is set as the paragraphs of an article are is one of them, though the extractor passed it over."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

from parley.cleaning.page.leaves import Leaf, Setting, bare, settings_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LINKED = 0.5
"""Share of a paragraph's words that may be links."""

Look = tuple[str, str]
"""Tag and class of an element."""

MOST = 2.0
"""How many times as many words may come to those that were found: more would be another article."""


def with_siblings(leaves: Sequence[Leaf], found: Sequence[str]) -> list[str]:
    """Put the paragraphs that were passed over in their places among those that were found."""
    place = {bare(block): i for i, block in reversed(list(enumerate(found)))}
    around = _containers(leaves, place)
    holding = _holding(leaves, place)
    missing: dict[int, list[str]] = {}
    at = -1
    for leaf in leaves:
        at = max(at, place.get(leaf.text, at))
        if (
            leaf.text not in place
            and at >= 0
            and _is_unlinked_prose(leaf)
            and (_is_set_so(leaf, around) or _is_listed_beside(leaf, holding))
        ):
            missing.setdefault(at, []).append(leaf.text)
    more = sum(len(text.split()) for texts in missing.values() for text in texts)
    if not missing or more > MOST * sum(len(block.split()) for block in found):
        return list(found)
    return [text for i, block in enumerate(found) for text in (block, *missing.get(i, ()))]


def _containers(leaves: Sequence[Leaf], place: Mapping[str, int]) -> dict[Setting, HtmlElement]:
    """Give the ways in which paragraphs are set, each with the smallest element around all that are set so."""
    sure = settings_of(leaves, place)
    found: dict[Setting, HtmlElement] = {}
    for leaf in leaves:
        if leaf.text not in place or leaf.setting not in sure or not leaf.is_prose:
            continue
        around = found.get(leaf.setting, leaf.element.getparent())
        while around is not None and not _is_inside(leaf, around):
            around = around.getparent()
        found[leaf.setting] = around
    wide = {setting: _widened(around, setting) for setting, around in found.items()}
    return {setting: around for setting, around in wide.items() if around is not None and around.tag != "body"}


def _widened(around: HtmlElement | None, setting: Setting) -> HtmlElement | None:
    """Go on to the whole article where a class tells its paragraphs: pages part it to set pictures between."""
    if around is None or not (setting[1] or setting[3]):
        return around
    return next(around.iterancestors("article"), around)


def _is_inside(leaf: Leaf, around: HtmlElement) -> bool:
    return any(above is around for above in leaf.element.iterancestors())


def _looks(element: HtmlElement) -> Look | None:
    """Give how an element is marked, where it is marked by a class."""
    return (element.tag, element.get("class")) if element.get("class") else None


def _holding(leaves: Sequence[Leaf], place: Mapping[str, int]) -> set[HtmlElement | Look]:
    """Give what holds paragraphs of the article, set as most of them are: elements, or how they are marked."""
    sure = settings_of(leaves, place)
    held = (leaf.element.getparent() for leaf in leaves if leaf.text in place and leaf.setting in sure)
    return {_looks(above) or above for above in held if above is not None and above.tag != "body"}


def _is_set_so(leaf: Leaf, around: Mapping[Setting, HtmlElement]) -> bool:
    """Say whether a block stands where paragraphs of the article do, and is set as they are."""
    return leaf.setting in around and _is_inside(leaf, around[leaf.setting])


def _is_listed_beside(leaf: Leaf, holding: Container[HtmlElement | Look]) -> bool:
    """Say whether a block belongs to a list that stands between paragraphs of the article."""
    element = leaf.element.getparent() if leaf.element.tag == "p" else leaf.element
    listed = element.getparent() if element is not None and element.tag == "li" else None
    above = listed.getparent() if listed is not None else None
    return above is not None and (above in holding or _looks(above) in holding)


def _is_unlinked_prose(leaf: Leaf) -> bool:
    """Say whether a block is a sentence and hardly holds links."""
    linked = sum(len(words_of(link).split()) for link in leaf.element.iter("a"))
    return leaf.is_prose and linked < LINKED * len(leaf.text.split())
