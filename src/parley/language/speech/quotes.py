"""The passages between quotation marks, each a half open span of tokens, marks included."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

MARK = re.compile(r"[“”„‟\"«»]|''|``|(?<![^\s(\[—–-])['‘](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
OPENERS = frozenset("“„‟«‘") | {"``"}
CLOSERS = frozenset("”»")
FAMILY = {"'": "single", "‘": "single", "’": "single"}


@dataclass(frozen=True)
class Quotes:
    """Quoted passages in order; one that a paragraph leaves open runs to the paragraph's end.

    ``of_token`` gives for each token the number of its passage, or -1.
    """

    spans: tuple[tuple[int, int], ...]
    size: int

    @cached_property
    def of_token(self) -> NDArray[np.int32]:
        """The number of the passage that each token stands in."""
        number = np.full(self.size, -1, dtype=np.int32)
        for at, (start, end) in enumerate(self.spans):
            number[start:end] = at
        return number


def quotes(doc: Doc) -> Quotes:
    """Find the quoted passages, paragraph by paragraph: a mark that is never closed spoils no other paragraph."""
    text = doc.text
    found: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        for start, end in _in_paragraph(text, paragraph.start(), paragraph.end()):
            span = doc.char_span(start, end, alignment_mode="expand")
            if span is not None:
                found.append((max(span.start, found[-1][1] if found else 0), span.end))
    return Quotes(tuple((start, end) for start, end in found if start < end), len(doc))


def _in_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pair the marks of one paragraph; single marks count only where they pair off outside double ones."""
    double: list[tuple[int, int]] = []
    opened: int | None = None
    single: int | None = None
    for mark in MARK.finditer(text, start, end):
        sign = mark.group()
        if FAMILY.get(sign) == "single":
            if opened is None:
                single = _single(mark, single, double)
        elif opened is None:
            if sign not in CLOSERS:
                opened, single = mark.start(), None
        elif sign not in OPENERS:
            double.append((opened, mark.end()))
            opened = None
        else:
            opened = mark.start()
    if opened is not None and end - opened > 2:
        double.append((opened, end))
    return double


def _single(mark: re.Match[str], opened: int | None, found: list[tuple[int, int]]) -> int | None:
    """Open or close a passage in single marks; an apostrophe closes nothing that was not opened."""
    if opened is None:
        opens = mark.group() != "’" and mark.string[mark.end() : mark.end() + 1].isalnum()
        return mark.start() if opens and not mark.string[mark.start() - 1 : mark.start()].isalnum() else None
    if mark.string[mark.end() : mark.end() + 1].isalnum():
        return opened
    found.append((opened, mark.end()))
    return None
