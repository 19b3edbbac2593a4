"""Layer 4: what pronouns, roles and pointing nouns stand for."""

from __future__ import annotations

from parley.language.coreference.what import antecedent_of, is_expletive
from parley.language.coreference.who import Antecedents
from parley.language.coreference.words import load_pointing_words
from parley.language.layers import Coreferences, Mention, Mentions, Speech
from parley.language.sentences import Sentences
from parley.records import ActorKind


def corefer(sents: Sentences, mentions: Mentions, speech: Speech) -> Coreferences:  # noqa: ARG001  (quotes: later)
    """Resolve what points back in an article; what is not sure enough to be told stays unresolved."""
    words = load_pointing_words()
    known = Antecedents(sents, mentions, words)
    who: dict[int, tuple[Mention, ...]] = {}
    what: dict[int, tuple[int, int]] = {}
    sure: dict[int, float] = {}
    for sentence in sents.all:
        for token in sentence.span:
            lower, lemma = token.lower_, token.lemma_.lower()
            pronoun = token.pos_ in {"PRON", "DET"}
            if not pronoun and token.pos_ not in {"NOUN", "NUM"}:
                continue
            if is_expletive(token, words):
                continue
            found = known.of(token) if pronoun or _is_generic(token.i, mentions) else None
            if found is not None:
                who[token.i], sure[token.i] = found
            points = (pronoun and lower in words.pointing) or (token.pos_ == "NOUN" and lemma in words.abstract)
            span = antecedent_of(token, sents, words) if points else None
            if span is not None:
                what[token.i] = span
                sure.setdefault(token.i, 0.6)
    return Coreferences(who, what, sure)


def _is_generic(i: int, mentions: Mentions) -> bool:
    """Say whether no name stands at a token: only a description may be resolved."""
    mention = mentions.by_head.get(i)
    if mention is None:
        return i not in mentions.covering
    return mention.actor.id is None and mention.actor.kind in {ActorKind.GROUP, ActorKind.UNNAMED}
