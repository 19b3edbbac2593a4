"""The passages between quotation marks, each a half open span of tokens, marks included."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
MARK = re.compile(
    r"""[\u201c\u201d\u201e\u201f"\u00ab\u00bb] | '' | ``           # double marks of all kinds
    | (?<![^\s(\[\u2014\u2013-])['\u2018](?=\w)                     # a single mark that may open
    | (?<=[\w.,!?\u2026])['\u2019](?!\w)                            # a single mark that may close
    """,
    re.VERBOSE,
)
OPENERS = frozenset("\u201c\u201e\u201f\u00ab") | {"``"}
CLOSERS = frozenset("\u201d\u00bb")
SINGLE = frozenset("'\u2018\u2019")


@dataclass(frozen=True, slots=True)
class Passage:
    """Quoted tokens, half open.

    ``paragraph`` is the number of its paragraph; ``leads`` says that it begins it, ``fills`` that nothing else stands
    in it, ``closed`` that the closing mark is there: a quotation of several paragraphs closes only the last.
    """

    start: int
    end: int
    paragraph: int
    leads: bool
    fills: bool
    closed: bool


@dataclass(frozen=True)
class Quotes:
    """Quoted passages in order; ``paragraphs`` is where each paragraph begins, ``size`` how many tokens the doc has."""

    passages: tuple[Passage, ...]
    paragraphs: tuple[int, ...]
    size: int

    def paragraph(self, place: int) -> int:
        """Give the number of the paragraph that a character stands in."""
        return bisect_right(self.paragraphs, place) - 1

    @cached_property
    def of_token(self) -> NDArray[np.int32]:
        """The number of the passage that each token stands in, or -1."""
        number = np.full(self.size, -1, dtype=np.int32)
        for at, passage in enumerate(self.passages):
            number[passage.start : passage.end] = at
        return number


def quotes(doc: Doc, text: str) -> Quotes:
    """Find the quoted passages of a doc whose text is ``text``, paragraph by paragraph.

    A mark that is never closed counts up to the end of its paragraph, and so spoils no other.
    """
    found: list[Passage] = []
    paragraphs = list(PARAGRAPH.finditer(text))
    for number, paragraph in enumerate(paragraphs):
        first, last = paragraph.span()
        for start, end, closed in _pairs(text, first, last):
            span = doc.char_span(start, end, alignment_mode="expand")
            begin = max(span.start, found[-1].end if found else 0) if span is not None else 0
            if span is not None and begin < span.end:
                leads = start == first
                found.append(Passage(begin, span.end, number, leads, leads and end >= last - 1, closed))
    return Quotes(tuple(found), tuple(paragraph.start() for paragraph in paragraphs), len(doc))


def _pairs(text: str, first: int, last: int) -> list[tuple[int, int, bool]]:
    """Pair the marks of one paragraph; single marks count only outside double ones."""
    found: list[tuple[int, int, bool]] = []
    opened: int | None = None
    single: int | None = None
    for mark in MARK.finditer(text, first, last):
        sign = mark.group()
        if sign in SINGLE:
            single = _single(mark, single, found) if opened is None else None
        elif opened is None:
            opened = mark.start() if sign not in CLOSERS else None
        elif sign in OPENERS:
            opened = mark.start()
        else:
            found.append((opened, mark.end(), True))
            opened = None
    if opened is not None and last - opened > 2:
        found.append((opened, last, False))
    return found


def _single(mark: re.Match[str], opened: int | None, found: list[tuple[int, int, bool]]) -> int | None:
    """Open or close a passage in single marks; an apostrophe closes nothing that was not opened."""
    follows = mark.string[mark.end() : mark.end() + 1].isalnum()
    if opened is None:
        return mark.start() if follows and mark.group() != "\u2019" else None
    if follows:
        return opened
    found.append((opened, mark.end(), True))
    return None
