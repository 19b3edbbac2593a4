"""The term of a commitment: until when, in the words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.layers import Layers
from parley.reading.lexicon import load_words

if TYPE_CHECKING:
    from parley.language import Token


def deadline_of(deed: Token, layers: Layers) -> str | None:
    """Give the time expression with its "by", "within", "until" or "before" in the clause of a deed."""
    limits = load_words().limits
    for time in layers.times_in(deed.left_edge.i, deed.right_edge.i + 1):
        start, end = time.phrase
        if layers.sents.doc[start].lower_ in limits:
            return layers.sents.evidence(start, end).text
    return None
