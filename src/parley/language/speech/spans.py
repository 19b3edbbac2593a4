"""From tokens to spans of characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from parley.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGE = frozenset({",", ";", "-", "\u2013", "\u2014", "--", ":", "."})


def below(token: Token, without: Iterable[int] = ()) -> set[int]:
    """Give the tokens that a token governs, itself included, but not what hangs on the tokens ``without``."""
    barred = set(without)
    found: set[int] = set()
    open_ = [token] if token.i not in barred else []
    while open_:
        at = open_.pop()
        found.add(at.i)
        open_ += [child for child in at.children if child.i not in barred]
    return found


def spans(doc: Doc, tokens: Iterable[int], *, keep_edges: bool = False) -> tuple[Span, ...]:
    """Give the runs of tokens as spans of characters, without punctuation at their edges; a quotation mark stays."""
    found = []
    for start, end in runs(doc, tokens):
        left, right = start, end
        while not keep_edges and left < right and (doc[left].text in EDGE or doc[left].is_space):
            left += 1
        while not keep_edges and right > left and (doc[right - 1].text in EDGE or doc[right - 1].is_space):
            right -= 1
        if left < right:
            found.append((doc[left].idx, doc[right - 1].idx + len(doc[right - 1])))
    return tuple(found)


def runs(doc: Doc, tokens: Iterable[int]) -> list[tuple[int, int]]:
    """Give the runs of tokens as half open spans; white space does not break one."""
    found: list[tuple[int, int]] = []
    for i in sorted(tokens):
        if found and all(doc[k].is_space for k in range(found[-1][1], i)):
            found[-1] = found[-1][0], i + 1
        else:
            found.append((i, i + 1))
    return found
