"""What stands below an article and is set otherwise: remarks, boxes about authors, letters of readers, rights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from parley.cleaning.furniture import load_furniture
from parley.cleaning.page.leaves import Leaf, Setting, settings_of, words_of

MAIN = 0.6
"""Share of the words of an extract that paragraphs set in one way must have to be the article."""

MOST = 0.2
"""Words below, for each word of the paragraphs: more would be a part of the article that is set otherwise."""

SLANTED = ("small", "i", "em")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NOTE = 25
"""Words of a remark."""

KEPT = frozenset({"li", "blockquote", "td", "dd", *HEADINGS})
"""Elements in which articles end as well: lists, quotations, tables."""


def below(leaves: Sequence[Leaf], found: Container[str]) -> frozenset[str]:
    """Give the blocks of an extract that stand below its article, where nearly all of that is set in one way."""
    inside = [leaf for leaf in leaves if leaf.text in found]
    words = Counter[Setting]()
    for leaf in inside:
        words[leaf.setting] += len(leaf.text.split())
    sure = settings_of(leaves, found)
    main = next((setting for setting, count in words.most_common(1) if count >= MAIN * words.total()), None)
    if main not in sure:
        return frozenset()
    last = max(i for i, leaf in enumerate(inside) if leaf.setting == main)
    after = [leaf for leaf in inside[last + 1 :] if leaf.element.tag not in KEPT]
    size = sum(len(leaf.text.split()) for leaf in after)
    return frozenset(leaf.text for leaf in after) if size <= MOST * words[main] else frozenset()


def noted(leaves: Sequence[Leaf], found: Container[str]) -> frozenset[str]:
    """Give the blocks at the end of an extract that are small or slanted as a whole: remarks about the article."""
    told: set[str] = set()
    inside = [leaf for leaf in leaves if leaf.text in found]
    for leaf in reversed(inside):
        slanted = any(words_of(part) == leaf.text for part in leaf.element.iterdescendants(*SLANTED))
        if not slanted or len(leaf.text.split()) > NOTE:
            return frozenset(told)
        told.add(leaf.text)
    return frozenset()


def answered(leaves: Sequence[Leaf], found: Container[str]) -> frozenset[str]:
    """Give the blocks of an extract that stand with a heading which counts comments, apart from the article."""
    paragraphs = settings_of(leaves, found)
    mine = {leaf.element for leaf in leaves if leaf.text in found and leaf.setting in paragraphs}
    told: set[str] = set()
    for heading in leaves:
        box = heading.element.getparent() if heading.element.tag in HEADINGS else None
        if box is None or not load_furniture().heads_comments(heading.text):
            continue
        below = set(box.iterdescendants())
        if not below & mine:
            told |= {leaf.text for leaf in leaves if leaf.element in below and leaf.text in found}
    return frozenset(told)
