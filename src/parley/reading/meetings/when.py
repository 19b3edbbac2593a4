"""When a meeting takes place: the time expression that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.language import Timex
from parley.reading.layers import Layers
from parley.reading.lexicon import load_words

if TYPE_CHECKING:
    from parley.language import Token

KINDS = frozenset({"date", "time"})


def when_of(encounter: Token, layers: Layers) -> Timex | None:
    """Give the encounter's own time expression, or that of the verb whose time it shares; a day rather than "now"."""
    sentence = layers.sents.of(encounter).span
    inside = layers.times_in(sentence.start, sentence.end)
    times = [t for t in inside if t.kind in KINDS and t.end <= sentence.end]
    for token in _timed(encounter):
        own = [time for time in times if _hangs_on(time, token)]
        if own:
            return min(own, key=lambda time: (_is_vague(time), abs(time.start - encounter.i)))
    return None


def _is_vague(time: Timex) -> bool:
    """Say whether an expression only points: "now", "recently" (TIMEX3's PRESENT_REF and its like)."""
    return time.value is not None and time.value.endswith("_REF")


def _timed(encounter: Token) -> Iterator[Token]:
    """Give the encounter and the words above it that share its time: light verbs, verbs of travel, "after talks"."""
    yield encounter
    words = load_words()
    token = encounter
    while token.dep_ != "ROOT":
        link, token = token, token.head
        if token.pos_ in {"VERB", "AUX"}:
            shares = link.dep_ in {"prep", "nsubj", "nsubjpass", "advcl", "xcomp", "ccomp", "conj"}
            if shares or token.lemma_ in words.light or token.lemma_ in words.travel:
                yield token
            return
        if token.pos_ == "NOUN":
            yield token


def _hangs_on(time: Timex, token: Token) -> bool:
    """Say whether the time expression is governed by the token, with no other verb between."""
    doc = token.doc
    start, end = time.phrase
    above = doc[start:end].root
    for _ in range(4):
        if above == token:
            return True
        if above.dep_ == "ROOT" or (above.pos_ == "VERB" and above != token):
            return False
        above = above.head
    return above == token
