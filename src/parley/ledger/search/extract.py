"""The part of a text in which the words of a query stand, marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.ledger.search.query import Term
from parley.ledger.search.words import words

OPEN, CLOSE = "»", "«"
AROUND = 120
"""Characters that are shown on either side of the first hit."""


def extract(text: str, terms: Sequence[Term]) -> str:
    """Cut out the surroundings of the densest place and mark every hit in it; without a hit, give the beginning."""
    hits = sorted({place for term in terms for place in _places(list(words(text)), term)})
    first = max(
        hits, key=lambda hit: (sum(hit[0] <= one[0] < hit[0] + AROUND for one in hits), -hit[0]), default=(0, 0)
    )
    start, end = _whole(text, first[0] - AROUND, first[1] + AROUND)
    told, at = "", start
    for begin, stop in hits:
        if at <= begin and stop <= end:
            told += text[at:begin] + OPEN + text[begin:stop] + CLOSE
            at = stop
    told += text[at:end]
    return f"{'… ' if start else ''}{' '.join(told.split())}{' …' if end < len(text) else ''}"


def _places(cut: Sequence[tuple[str, int, int]], term: Term) -> Iterator[tuple[int, int]]:
    """Find where the words of a term stand, one behind the other."""
    length = len(term.words)
    for at in range(len(cut) - length + 1):
        here = tuple(word for word, _, _ in cut[at : at + length])
        last = here[-1].startswith(term.words[-1]) if term.begins else here[-1] == term.words[-1]
        if last and here[:-1] == term.words[:-1]:
            yield cut[at][1], cut[at + length - 1][2]


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends out of words."""
    if start > 0:
        start = text.find(" ", start) + 1
    end = len(text) if end >= len(text) or (at := text.rfind(" ", 0, end)) < 0 else at
    return max(start, 0), end
