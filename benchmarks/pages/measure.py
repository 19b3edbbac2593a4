"""What of an article is lost on a page, and what of the page gets into its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.pages.make import Page

from parley.cleaning import clean
from parley.intake import Input, InputKind
from parley.records import BlockKind, UnreadableInput

BLANK = re.compile(r"\s+")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """Of one page: its sentences, those that no block holds, what paragraphs and headings hold besides, its date."""

    page: str
    sentences: int
    lost: tuple[str, ...]
    furniture: tuple[str, ...]
    headings: tuple[str, ...]
    dated: bool


def look(page: Page) -> Found:
    """Clean a page, and compare what is kept with what belongs to the article."""
    try:
        article = clean(Input(page.name, page.html.encode(), InputKind.HTML))
    except UnreadableInput:
        return Found(page.name, len(page.sentences), page.sentences, (), (), dated=False)
    texts = [(block.kind, _plain(article.text[block.start : block.end])) for block in article.kept]
    read = [text for kind, text in texts if kind in {BlockKind.PARAGRAPH, BlockKind.STANDFIRST}]
    lost = tuple(one for one in page.sentences if not any(_plain(one) in text for text in read))
    left = _left([text for kind, text in texts if kind is BlockKind.PARAGRAPH], page)
    heads = _left([text for kind, text in texts if kind is not BlockKind.PARAGRAPH], page)
    published = article.published is None or article.published[:10] == page.day
    return Found(page.name, len(page.sentences), lost, left, heads, published)


def _left(paragraphs: Iterable[str], page: Page) -> tuple[str, ...]:
    """Give what stands in paragraphs that is no part of the article; a sentence may stand in them once."""
    due = [_plain(one) for one in page.sentences]
    free = sorted((_plain(one) for one in page.beside), key=len, reverse=True)
    found = []
    for paragraph in paragraphs:
        rest = paragraph
        for part in [*due]:
            if part in rest:
                rest = rest.replace(part, " ", 1)
                due.remove(part)
        for part in free:
            rest = rest.replace(part, " ")
        if WORD.search(rest):
            found.append(_plain(rest))
    return tuple(found)


def _plain(text: str) -> str:
    """Write a text in small letters with single blanks."""
    return BLANK.sub(" ", text).strip().lower()
