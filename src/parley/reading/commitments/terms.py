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
        is_number = token.like_num or token.lower_ in load_words().currency
        if is_number and (token == measure or token.head == measure or token.head.head == measure):
            return _around(token, measure)
    return None


def _around(number: Token, measure: Token) -> str:
    """Extend a number to its quantifiers and its currency or unit."""
    top = number
    while top.head != top and top != measure and top.head != measure and top.head.i > top.i:
        top = top.head
    start = min(token.i for token in (*number.subtree, number))
    end = max(number.i, top.i if top.like_num or top.lower_ in load_words().currency else number.i)
    doc = number.doc
    while start > 0 and (doc[start - 1].lower_ in load_words().currency or doc[start - 1].text.endswith("$")):
        start -= 1
    while end + 1 < len(doc) and (doc[end + 1].like_num or doc[end + 1].lower_ in load_words().currency):
        end += 1
    return str(doc[start : end + 1].text)


def deadline_of(deed: Token, layers: Layers) -> str | None:
    """Give the time expression with its "by", "within", "until" or "before" in the clause of a deed."""
    low, high = deed.left_edge.i, deed.right_edge.i
    doc = layers.sents.doc
    for time in layers.times:
        if low <= time.start <= high and time.start > 0 and doc[time.start - 1].lower_ in load_words().limits:
            return str(doc[time.start - 1 : time.end].text)
    return None
