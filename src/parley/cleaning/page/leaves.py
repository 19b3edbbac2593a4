"""The innermost blocks of a page: what holds words and no other block, and how each is set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.cleaning.blocks import END
from parley.cleaning.decode import plain
from parley.cleaning.page.marks import kind_of
from parley.records import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OUTSIDE = frozenset({"nav", "footer", "form", "script", "style", "noscript", "template"})
BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "button", "center", "dd", "div", "dl", "dt", "fieldset"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    }
)
"""Elements that a browser sets apart; those that a page makes up (``story-body``) are taken for such as well."""

PROSE = 6
"""Words of a block that is surely a paragraph."""

ALIKE = 3
"""Paragraphs that tell how an article sets its paragraphs."""

Setting = tuple[str, str | None, str, str | None]
"""How a block is set: tag and class, and those of what it stands in. Paragraphs of one article share it."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block without blocks in it: its element, its text on one line, what the page marks it or a box around it as."""

    element: HtmlElement
    text: str
    kind: BlockKind | None

    @property
    def setting(self) -> Setting:
        """How it is set."""
        above = self.element.getparent()
        around = (above.tag, above.get("class")) if above is not None else ("", None)
        return (self.element.tag, self.element.get("class"), *around)

    @property
    def is_prose(self) -> bool:
        """Whether it is surely a paragraph of some text: a sentence, and not marked as anything else."""
        return self.kind is None and len(self.text.split()) >= PROSE and bool(END.search(self.text))


def bare(block: str) -> str:
    """Give a block without the marks of a heading."""
    return block.lstrip("# ")


def words_of(element: HtmlElement) -> str:
    """Give the text of an element on one line."""
    return " ".join(plain("".join(str(piece) for piece in element.itertext())).split())


def settings_of(leaves: Iterable[Leaf], found: Container[str]) -> frozenset[Setting]:
    """Give the ways in which several paragraphs of an extract are set."""
    often = Counter(leaf.setting for leaf in leaves if leaf.text in found and leaf.is_prose)
    return frozenset(setting for setting, count in often.items() if count >= ALIKE)


def leaves(tree: HtmlElement) -> list[Leaf]:
    """Give the innermost blocks of a page in their order, without menus, forms and scripts."""
    return list(_below(tree))


def _below(tree: HtmlElement) -> Iterator[Leaf]:
    """Walk without recursion: pages may nest deep."""
    holding = _holding(tree)
    waiting: list[tuple[HtmlElement, BlockKind | None]] = [(tree, None)]
    while waiting:
        element, around = waiting.pop()
        if element.tag in OUTSIDE or not isinstance(element.tag, str):
            continue
        kind = around or kind_of(element)
        if element in holding:
            waiting += [(child, kind) for child in reversed(element)]
        elif is_block(element) and (text := words_of(element)):
            yield Leaf(element, text, kind)


def _holding(tree: HtmlElement) -> set[HtmlElement]:
    """Give the elements that hold a block."""
    found: set[HtmlElement] = set()
    for element in tree.iter():
        above = element.getparent() if is_block(element) else None
        while above is not None and above not in found:
            found.add(above)
            above = above.getparent()
    return found


def is_block(element: HtmlElement) -> bool:
    """Say whether an element is set apart from what stands beside it."""
    return isinstance(element.tag, str) and (element.tag in BLOCKS or "-" in element.tag)
