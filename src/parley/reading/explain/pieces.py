"""The words of a token's phrase as a piece of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.records import Evidence

if TYPE_CHECKING:
    from parley.language import Token
    from parley.reading.layers import Layers


def word(token: Token, layers: Layers) -> Evidence:
    """Cut out the token itself."""
    return layers.sents.evidence(token.i, token.i + 1)


def name_at(token: Token, layers: Layers) -> Evidence:
    """Cut out the name that a token stands in, else the token with what stands before it: "the chancellor"."""
    mention = layers.mentions.covering.get(token.i)
    if mention is not None:
        return layers.sents.evidence(mention.start, mention.end)
    return layers.sents.evidence(_start(token), token.i + 1)


def phrase(token: Token, layers: Layers) -> Evidence:
    """Cut out all that a token governs, as far as its sentence reaches."""
    span = layers.sents.of(token).span
    start, end = max(token.left_edge.i, span.start), min(token.right_edge.i + 1, span.end)
    while end - 1 > token.i and (layers.sents.doc[end - 1].is_punct or layers.sents.doc[end - 1].is_space):
        end -= 1
    return layers.sents.evidence(start, end)


def _start(token: Token) -> int:
    """Give the first word of a noun phrase before its head; a clause has none."""
    near = [child.left_edge.i for child in token.lefts if child.dep_ in {"det", "poss", "amod", "compound", "nummod"}]
    return min([token.i, *near])
