"""Who utters what, looked up by token: the attributions of an article with their speakers resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.language import Attribution
from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.lexicon import load_words
from parley.reading.syntax import expand, subjects

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Utterance:
    """One attribution: who speaks, the cue's token, and the tokens that are said."""

    attribution: Attribution
    speakers: tuple[Holder, ...]
    cue: int | None
    content: frozenset[int]


class Utterances:
    """The attributions of one article, the widest content first."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        found = [_utterance(attribution, layers) for attribution in layers.speech.all]
        self.all = tuple(sorted((u for u in found if u.content), key=lambda u: (-len(u.content), min(u.content))))
        self._around: dict[int, list[Utterance]] = {}
        for utterance in self.all:
            for token in utterance.content:
                self._around.setdefault(token, []).append(utterance)

    def around(self, token: Token) -> tuple[Utterance, ...]:
        """Give the utterances that a token stands in, from the outlet inwards."""
        return tuple(self._around.get(token.i, ()))

    def speakers(self, token: Token) -> tuple[Holder, ...]:
        """Give the nearest speakers of a token; none where the outlet itself speaks."""
        inside = self._around.get(token.i)
        return inside[-1].speakers if inside else ()

    def resolve(self, tokens: Iterable[Token], predicate: Token) -> tuple[Holder, ...]:
        """Resolve tokens to actors; "I" and "we" are who speaks."""
        listed = list(tokens)
        found = holders(listed, self.layers)
        if any(speaks_of_own(token) for token in listed) and (not found or all(h.confidence < 1 for h in found)):
            return self.speakers(predicate) or found
        return found


def speaks_of_own(token: Token) -> bool:
    """Say whether a token means who speaks or his side: "we", "my country", "her party"."""
    words = load_words()
    if token.lower_ in words.own:
        return True
    own = any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in token.children)
    return own and (token.lemma_.lower() in words.own_bodies or token.lower_ in words.own_bodies)


def _utterance(attribution: Attribution, layers: Layers) -> Utterance:
    doc = layers.sents.doc
    speakers: tuple[Holder, ...] = ()
    if attribution.source_head is not None:
        speakers = holders(expand([doc[attribution.source_head]]), layers)
        if not speakers and attribution.cue_head is not None:
            # A dateline or label was taken for who speaks: "STOCKHOLM: Beijing says that".
            speakers = holders(subjects(doc[attribution.cue_head]), layers)
    content = set()
    for start, end in attribution.content:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            content |= {token.i for token in span if not token.is_space and not token.is_punct}
    return Utterance(attribution, speakers, attribution.cue_head, frozenset(content))
