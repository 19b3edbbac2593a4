"""The terms of a commitment: how much of it, and until when, in the words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.layers import Layers
from parley.reading.lexicon import load_words

if TYPE_CHECKING:
    from parley.language import Token


def amount_of(measure: Token) -> str | None:
    """Give the amount that stands at a measure: "more than 1 billion crowns", "ten", "30%"."""
    for token in measure.subtree:
        near = {measure.i, *(child.i for child in measure.children)}
        if _is_number(token) and (token.i in near or token.head.i in near):
            return _around(token)
    return None


def _is_number(token: Token) -> bool:
    return bool(token.like_num) or token.lower_ in load_words().currency or token.text.endswith("$")


def _around(number: Token) -> str:
    """Extend a number to its quantifiers on the left, and to the numbers and signs that touch it on both sides."""
    doc, start, end = number.doc, number.left_edge.i, number.i
    while start > 0 and _is_number(doc[start - 1]):
        start = doc[start - 1].left_edge.i
    while end + 1 < len(doc) and _is_number(doc[end + 1]):
        end += 1
    return str(doc[start : end + 1].text)


def deadline_of(deed: Token, layers: Layers) -> str | None:
    """Give the time expression with its "by", "within", "until" or "before" in the clause of a deed."""
    limits = load_words().limits
    for time in layers.times_in(deed.left_edge.i, deed.right_edge.i + 1):
        start, end = time.phrase
        if layers.sents.doc[start].lower_ in limits:
            return layers.sents.evidence(start, end).text
    return None
