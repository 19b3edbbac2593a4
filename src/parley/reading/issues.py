"""What a position is about, in two to six words of the text; "it" and "this demand" give what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from parley.reading.layers import Layers
from parley.reading.syntax import short_phrase

if TYPE_CHECKING:
    from parley.language import Token


def issue_phrase(tokens: Iterable[Token], layers: Layers) -> str:
    """Name the issue that the tokens head; coordinated ones are joined while there is room."""
    phrases = [_phrase(token, layers) for token in tokens]
    named = [phrase for phrase in phrases if phrase]
    return " and ".join(dict.fromkeys(named[:2]))


def _phrase(token: Token, layers: Layers) -> str:
    """Follow the antecedent where there is one."""
    antecedent = layers.coref.what.get(token.i)
    if antecedent is None:
        return short_phrase(token)
    start, end = antecedent
    root = layers.sents.doc[start:end].root
    return short_phrase(root)
