"""The words that differ between two versions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORD = re.compile(r"\s+|\S+")
"""Words, and the blanks between them."""

LONGEST = 5_000
"""Words and blanks of a passage that are compared one by one: of a longer one it is told that it was replaced."""


class Change(StrEnum):
    """What became of a piece of a text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and what became of them."""

    change: Change
    text: str


def words_changed(before: str, after: str) -> list[Piece]:
    """Compare two texts: first their paragraphs, then the words of those that were replaced.

    What was kept and removed makes up the text before, what was kept and added the text after.
    """
    return list(_joined(_compared(before.splitlines(keepends=True), after.splitlines(keepends=True), deep=True)))


def _compared(before: Sequence[str], after: Sequence[str], *, deep: bool) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old, new = "".join(before[a:b]), "".join(after[c:d])
        if kind == "equal":
            yield Piece(Change.KEPT, old)
        elif kind == "replace" and deep and len(words := WORD.findall(old)) <= LONGEST:
            yield from _compared(words, WORD.findall(new), deep=False)
        else:
            yield Piece(Change.REMOVED, old)
            yield Piece(Change.ADDED, new)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours of one kind, and leave out what is empty."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last is not None and last.change is piece.change:
            last = Piece(last.change, last.text + piece.text)
        else:
            if last is not None:
                yield last
            last = piece
    if last is not None:
        yield last
