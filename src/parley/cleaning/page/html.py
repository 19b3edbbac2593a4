"""HTML -> the article's text in labelled blocks, through trafilatura; its metadata by our own reading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from parley.cleaning.facts import Facts
from parley.cleaning.page.around import with_surroundings
from parley.cleaning.page.boxes import boxed
from parley.cleaning.page.leaves import bare, leaves, words_of
from parley.cleaning.page.metadata import Told, is_paid, read_metadata, told_body
from parley.cleaning.page.siblings import with_siblings
from parley.cleaning.page.tails import part_tails
from parley.cleaning.page.walls import refuse_walls
from parley.records import BlockKind, UnreadableInput

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

MOST_TAGS = 200_000
"""Tags of a page; the largest pages of news have some ten thousand, and parsers take time for each."""

LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{500000}")
DEEPEST = 1500
"""Nested elements; real pages stay below a hundred, and parsers recurse."""

TAG = re.compile(
    r"<(/?)(div|span|section|article|table|ul|ol|font|b|i|em|strong|blockquote|center|form|main|aside|a)\b",
    re.IGNORECASE,
)
PARAGRAPHS = frozenset({"p", "quote", "item", "cell", "ab"})
BLOCKS = ("head", *sorted(PARAGRAPHS))
SHORT = 120
"""Words of an extract from which it is taken as it is."""

TIMES = 2
"""How many times as many words what was found in another way must have to be preferred."""

NAME = re.compile(r"[A-Za-z_][\w.:-]*")
"""The name of an element in XML, as far as pages use it."""

PARTED = "\n\n"
Labels = Mapping[str, BlockKind]
"""What a page marks the blocks of its text as, by their words."""


def text_of(html: str, *, where: str, url: str | None, facts: Facts) -> tuple[str, Labels]:
    """Give the main text of a page: headings as Markdown marks, blocks parted by blank lines.

    With it come the blocks that the page marks as something. What it says about itself is kept in ``facts``.

    Raises:
        UnreadableInput: if the page nests too deep or holds no text.
    """
    refuse_deep(html, where)
    from lxml import etree  # noqa: PLC0415  (half a second: only who reads pages pays it)
    from lxml.html import document_fromstring  # noqa: PLC0415

    remedy = "If a browser shows an article there, save its text and give that."
    try:
        tree = document_fromstring(html.encode("utf-8"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput("holds no text", where=where, remedy=remedy) from error
    _name_anew(tree)
    for line_break in tree.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    part_tails(tree)
    page = Told.by(tree)
    read_metadata(tree, page, url, facts)
    told = told_body(page)
    found = _main_text(tree) or told
    refuse_walls(tree, found, where, is_paid=is_paid(page))
    if not found:
        raise UnreadableInput("holds no article text", where=where, remedy=remedy)
    parts = leaves(tree)
    found = _fuller(with_siblings(parts, found), told)
    blocks = with_surroundings(tree, found, boxed(parts, found))
    labels = {bare(block): kind for block, kind in blocks if kind is not None}
    return _with_title(PARTED.join(block for block, _ in blocks), facts), labels


def refuse_deep(html: str, where: str) -> None:
    """Refuse a page that nests deeper than parsers can follow.

    Raises:
        UnreadableInput: naming the depth.
    """
    if html.count("<") > MOST_TAGS or LONG_TAG.search(html):
        raise UnreadableInput(
            "has more or longer tags than a page of news", where=where, remedy="Save its text and give that."
        )
    depth = 0
    for tag in TAG.finditer(html):
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        if depth > DEEPEST:
            raise UnreadableInput(
                f"nests more than {DEEPEST} elements", where=where, remedy="Save the text of the page and give that."
            )


def _name_anew(tree: HtmlElement) -> None:
    """Give elements that bear names which XML does not know a plain one: the extractor writes what it finds as XML."""
    for element in tree.iter():
        if isinstance(element.tag, str) and not NAME.fullmatch(element.tag):
            element.tag = "span"


def _parser() -> object:
    """Make the parser: it may follow as deep as pages are let in (without ``huge_tree`` it stops at 256 elements)."""
    from lxml.html import HTMLParser  # noqa: PLC0415

    return HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)


def _main_text(tree: HtmlElement) -> list[str]:
    """Extract the blocks of the article; what is short is looked for again with less care."""
    found = _extracted(tree, precise=True)
    if _size(found) >= SHORT:
        return found
    return _fuller(found, _extracted(tree, precise=False))


def _fuller(found: list[str], other: list[str]) -> list[str]:
    """Prefer the other blocks where they say much more."""
    return other if _size(other) > TIMES * _size(found) else found


def _size(blocks: Sequence[str]) -> int:
    """Count words."""
    return sum(len(block.split()) for block in blocks)


def _extracted(tree: HtmlElement, *, precise: bool) -> list[str]:
    """Let the extractor find the blocks of the article."""
    import trafilatura  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    found = trafilatura.extract(
        deepcopy(tree), output_format="xml", include_comments=False, favor_precision=precise, include_links=False
    )
    body = etree.fromstring(found.encode(), parser=etree.XMLParser(recover=True)).find(".//main") if found else None
    if body is None:
        return []
    for line_break in body.iter("lb"):
        line_break.tail = f" {line_break.tail or ''}"
    return _blocks(body)


def _blocks(body: _Element) -> list[str]:
    """Give the text of each block; a heading carries the mark of Markdown.

    Words that stand between paragraphs, as pages have them that part their text by line breaks, are blocks as well.
    """
    found: list[str] = []
    loose: list[str] = [body.text or ""]
    for element in body:
        if element.tag in BLOCKS or next(element.iter(*BLOCKS), None) is not None:
            found += [" ".join(" ".join(loose).split()), *_block(element)]
            loose = []
        elif element.tag == "lb":
            found.append(" ".join(" ".join(loose).split()))
            loose = []
        else:
            loose.append(words_of(element))
        loose.append(element.tail or "")
    found.append(" ".join(" ".join(loose).split()))
    return [block for block in found if block.strip("# ")]


def _block(element: _Element) -> list[str]:
    """Give the blocks of one element: a heading, a paragraph, or what stands in it."""
    if element.tag == "head":
        return [f"## {words_of(element)}"]
    inner = next(element.iterdescendants(*BLOCKS), None)
    return [words_of(element)] if element.tag in PARAGRAPHS and inner is None else _blocks(element)


def _with_title(text: str, facts: Facts) -> str:
    """Put the page's title before the text as its headline, unless it stands there."""
    title = facts.value("title")
    head = text[: len(title or "") * 3 + 200]
    if not title:
        return text
    if title in head:
        return text.replace(f"## {title}", f"# {title}", 1)
    return f"# {title}{PARTED}{text}"
