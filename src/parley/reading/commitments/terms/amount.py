"""How much of it a commitment is about: the amount at its measure, in the text's words and as numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from parley.reading.amounts import Amount, amount_in, load_edges, number_words
from parley.reading.commitments.provisions import load_provisions
from parley.reading.layers import Layers

if TYPE_CHECKING:
    from parley.language import Token

BEFORE_NOUNS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "advmod", "npadvmod"})
"""How a number hangs on the noun that it counts."""

FARTHEST = 8
"""Tokens between a number and the noun that it counts."""


def amount_of(measure: Token, layers: Layers) -> Amount | None:
    """Find the amount at a measure, with its characters in the article; None where the text tells none."""
    near = {measure.i, *(child.i for child in measure.children)}
    near |= {below.i for child in measure.children if child.lower_ == "of" for below in child.children}
    for token in measure.subtree:
        if not near.isdisjoint((token.i, token.head.i, _counted(token).i)) and _may_count(token, measure, layers):
            amount = _read(token, layers)
            if amount is not None:
                return amount
    return None


def _counted(number: Token) -> Token:
    """Give the noun that a number counts, itself where it counts none: "4.8 percent more | wage"."""
    noun = number
    while noun.dep_ in BEFORE_NOUNS and number.i < noun.head.i <= number.i + FARTHEST:
        noun = noun.head
    return noun


def _may_count(token: Token, measure: Token, layers: Layers) -> bool:
    """Say whether a number counts something: "six boats" does, "Article 5", "the first" and "by 2030" do not."""
    if token.lower_ not in number_words() and not token.lower_[0].isdigit():
        return False
    if token.dep_ == "pobj" and token.head.lower_ in load_edges().words.places:
        return False
    if token.dep_ in {"nummod", "appos"} and token.head.i < token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        return False
    return not any(
        time.start <= token.i < time.end and not _is_length(time.kind, (time.start, time.end), measure)
        for time in layers.times_in(max(0, token.i - FARTHEST), token.i + 1)
    )


def _is_length(kind: str, span: tuple[int, int], measure: Token) -> bool:
    """Say whether a time expression says how long the measure itself is: "a ten-year pact", "a pause of two weeks"."""
    before = measure.doc[span[0] - 1].lower_ if span[0] else ""
    return kind == "duration" and (before == "of" or span[1] == measure.i)


def _read(number: Token, layers: Layers) -> Amount | None:
    """Read the amount whose number a token is part of."""
    sentence = layers.sents.of(number).span
    text = layers.sents.article.text
    start, end = sentence.start_char, _end(number)
    found = amount_in(text[start:end], at=_first(number).idx - start, not_before=_after_particle(number) - start)
    return Amount(found.quantity, found.start + start, found.end + start) if found else None


def _first(number: Token) -> Token:
    """Give the first word of a number of several: "an | US$ 8.5 billion", "half a million"."""
    doc, i = number.doc, number.i
    while i > number.sent.start and _continues(doc[i - 1]):
        i -= 1
    return doc[i]


def _continues(token: Token) -> bool:
    lower = token.lower_
    if token.is_currency or lower[0].isdigit() or lower.endswith("$"):
        return True
    return lower in number_words() or lower in {"a", "-"}


def _end(number: Token) -> int:
    """Give the character behind the noun that a number counts, with what it measures and its rate."""
    doc, noun = number.doc, _counted(number)
    end = noun.i + 1
    told = load_edges().words
    if end < len(doc) and doc[end].lower_ == "of" and _measures(noun):
        end = max((below.i for below in doc[end].children if below.dep_ == "pobj"), default=noun.i) + 1
    if end < len(doc) and doc[end].lower_ in told.rate_words | {"%", "percent"}:
        return _behind(doc[end])
    if end + 1 < len(doc) and doc[end].lower_ in told.by and doc[end + 1].lower_ in told.rates:
        return _behind(doc[end + 1])
    return _behind(doc[end - 1])


def _measures(noun: Token) -> bool:
    return noun.lower_ in load_edges().words.measuring or noun.lower_ in number_words()


def _behind(token: Token) -> int:
    return token.idx + len(token.text)


def _after_particle(number: Token) -> int:
    """Give the character behind the particle of a phrasal verb, which no edge may hold: "handed over six boats"."""
    doc, first = number.doc, _first(number)
    if first.i < 2:
        return 0
    verb, particle = doc[first.i - 2], doc[first.i - 1]
    return first.idx if verb.pos_ == "VERB" and (verb.lemma_.lower(), particle.lower_) in _phrasal() else 0


@lru_cache(maxsize=1)
def _phrasal() -> frozenset[tuple[str, str]]:
    """Give the verbs of providing that have a particle, each with it: ("hand", "over")."""
    return frozenset((one.head, one.particle) for one in load_provisions().verbs if one.particle)
