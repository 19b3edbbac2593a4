"""How pages mark standfirst, captions and links to other articles: data, and what it says of one element."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon
from parley.records import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
NAMED = ("class", "id", "itemprop", "role")
LONGEST = 100
"""Words of a caption or standfirst; what is longer holds the article itself."""

MOST = 400
"""Words of a list of links to other articles."""

LINKED = 0.6
"""Share of the words in links from which an element lists links."""


class Mark(BaseModel):
    """The tags and the words in attributes that mark a kind, with tags of our own that do."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: frozenset[str]
    tags: frozenset[str] = frozenset()
    examples: tuple[str, ...]


def kind_of(element: HtmlElement) -> BlockKind | None:
    """Say what the page marks an element as."""
    told = [value for name, value in element.items() if name in NAMED or name.startswith("data-")]
    if "-" in element.tag:
        told.append(element.tag)
    words = {word.lower() for word in WORD.findall(" ".join(told))}
    for kind, mark in load_marks().items():
        if element.tag in mark.tags or words & mark.words:
            fits = _is_of_links(element) if kind is BlockKind.RELATED_LINKS else _count(element, LONGEST) <= LONGEST
            return kind if fits else None
    return None


def _is_of_links(element: HtmlElement) -> bool:
    """Say whether most of the words of an element are links."""
    words = _count(element, MOST)
    if words > MOST:
        return False
    linked = sum(_count(link, MOST) for link in element.iter("a"))
    return linked > 0 and linked >= LINKED * words


def _count(element: HtmlElement, most: int) -> int:
    """Count the words of an element, but hardly further than to ``most``: elements may stand in each other."""
    count = 0
    for piece in element.itertext():
        count += len(str(piece).split())
        if count > most:
            break
    return count


@lru_cache(maxsize=1)
def load_marks() -> dict[BlockKind, Mark]:
    """Load the marks.

    Raises:
        BadLexicon: naming the kind that breaks the schema.
    """
    text = (files("parley.cleaning.page") / "marks.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, dict[BlockKind, Mark], where="marks.toml")
