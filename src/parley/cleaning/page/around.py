"""What a page shows around the paragraphs of its article: standfirst, captions, links to other articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from parley.cleaning.page.leaves import OUTSIDE, bare, words_of
from parley.cleaning.page.marks import kind_of
from parley.records import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Labelled = tuple[str, BlockKind | None]
"""The text of a block, and what the page marks it as."""

LEAVES = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"})
BOLD = frozenset({"b", "strong"})
HIGH = 2
"""Blocks below the title before which a standfirst stands."""

LEAST = 6
"""Words of a bold paragraph that is a standfirst and no label."""


def with_surroundings(tree: HtmlElement, blocks: Sequence[str], known: Mapping[str, BlockKind]) -> list[Labelled]:
    """Put what the page marks in its place among the blocks of the article, and label those that it marks.

    ``known`` are blocks of which it is known by other means what they are; what the page marks counts before.
    """
    place = {bare(block): i for i, block in reversed(list(enumerate(blocks)))}
    kinds: dict[int, BlockKind] = {}
    between: dict[int, dict[str, BlockKind]] = defaultdict(dict)
    at, titled = -1, False
    for element, kind in _marked(tree):
        titled = titled or element.tag == "h1"
        for text in _texts(element, kind):
            here = place.get(text)
            if here is not None:
                at = max(at, here)
            if kind is None or (kind is BlockKind.STANDFIRST and (at > HIGH or not titled)):
                continue
            if here is not None:
                kinds.setdefault(here, kind)
            elif kind is not BlockKind.FURNITURE:
                between[at].setdefault(text, kind)
    found: list[Labelled] = [*between[-1].items()]
    for i, block in enumerate(blocks):
        found += [(block, kinds.get(i) or known.get(bare(block))), *between[i].items()]
    return found


def _marked(tree: HtmlElement) -> Iterator[tuple[HtmlElement, BlockKind | None]]:
    """Give what is marked, whole, and the paragraphs and headings beside it, in the order of the page."""
    passed: set[HtmlElement] = set()
    bold = False
    for element in tree.iter():
        if element in passed or not isinstance(element.tag, str):
            continue
        kind = kind_of(element)
        if element.tag in OUTSIDE or kind is not None:
            passed.update(element.iterdescendants())
        if kind is None and element.tag == "p" and not bold:
            bold = True
            kind = BlockKind.STANDFIRST if _is_bold(element) else None
        if element.tag not in OUTSIDE and (kind is not None or element.tag in LEAVES):
            yield element, kind


def _texts(element: HtmlElement, kind: BlockKind | None) -> list[str]:
    """Give the texts of an element: line by line where it is marked and has several."""
    if kind is None or element.tag in LEAVES:
        return [words_of(element)]
    leaves = [inner for inner in element.iterdescendants() if inner.tag in LEAVES]
    if kind is BlockKind.RELATED_LINKS and not leaves:
        leaves = list(element.iter("a"))
    return [text for leaf in leaves or [element] if (text := words_of(leaf))]


def _is_bold(paragraph: HtmlElement) -> bool:
    """Say whether all of a paragraph is bold, and long enough to tell something."""
    text = words_of(paragraph)
    strong = " ".join(words_of(inner) for inner in paragraph if inner.tag in BOLD)
    return len(text.split()) >= LEAST and strong == text
