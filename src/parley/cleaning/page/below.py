"""What stands below the last paragraph of an article and is set otherwise: remarks, boxes about authors, rights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from parley.cleaning.page.leaves import Leaf, Setting, settings_of

MAIN = 0.6
"""Share of the words of an extract that paragraphs set in one way must have to be the article."""

MOST = 0.2
"""Words below, for each word of the paragraphs: more would be a part of the article that is set otherwise."""

KEPT = frozenset({"li", "blockquote", "td", "dd", "h1", "h2", "h3", "h4", "h5", "h6"})
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
