"""What a position is about, in two to six words of the text; "it" and "this demand" give what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from parley.reading.layers import Layers
from parley.reading.lexicon import load_words
from parley.reading.syntax import short_phrase

if TYPE_CHECKING:
    from parley.language import Token


def issue_phrase(tokens: Iterable[Token], layers: Layers) -> str:
    """Name the issue that the tokens head; coordinated ones are joined while there is room."""
    phrases = [_phrase(token, layers) for token in tokens]
    named = [phrase for phrase in phrases if phrase]
    return " and ".join(dict.fromkeys(named[:2]))


def is_unresolved(tokens: Iterable[Token], layers: Layers) -> bool:
    """Say whether an issue is told by nothing but a pronoun of which it is not known what it stands for."""
    return all(token.pos_ == "PRON" and antecedent_of(token, layers) is None for token in tokens)


def _phrase(token: Token, layers: Layers) -> str:
    """Follow the antecedent where there is one; of "the idea that" and "the wish to" tell what idea or wish."""
    root = antecedent_of(token, layers)
    if root is not None:
        return short_phrase(root)
    inner = _content_of(token)
    return short_phrase(inner or token, follow=lambda other: antecedent_of(other, layers))


def antecedent_of(token: Token, layers: Layers) -> Token | None:
    """Give the head of what a token stands for, or None."""
    span = layers.coref.what.get(token.i)
    return layers.sents.doc[span[0] : span[1]].root if span is not None else None


def _content_of(noun: Token) -> Token | None:
    """Give the clause that an abstract noun announces: "the assurance that X will pay" is about paying."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in load_words().announcing:
        return None
    return next((child for child in noun.children if child.dep_ in {"acl", "ccomp"} and child.i > noun.i), None)
