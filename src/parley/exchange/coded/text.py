"""Texts of others: their paragraphs, and places that are counted in UTF-16 code units."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from parley.records import Block, BlockKind

BLANK = re.compile(r"\n[^\S\n]*\n\s*")
"""What parts two paragraphs."""


class Places:
    """Says which character a code unit belongs to.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._ends = list(accumulate(1 + (character > "\uffff") for character in text))

    def of(self, unit: int) -> int:
        """Give the number of characters that lie wholly before a code unit."""
        return bisect_right(self._ends, unit)


def blocks(text: str) -> tuple[Block, ...]:
    """Cut a text into its paragraphs, at blank lines."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    at = 0
    for gap in (*(found.span() for found in BLANK.finditer(text)), (len(text), len(text))):
        part = text[at : gap[0]]
        if part.strip():
            start = at + len(part) - len(part.lstrip())
            yield Block(BlockKind.PARAGRAPH, start, start + len(part.strip()))
        at = gap[1]
