"""Which actors a pronoun, a role or "both sides" stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from parley.language.coreference.words import PointingWords
from parley.language.layers import Mention, Mentions
from parley.language.sentences import Sentences
from parley.records import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
REACH = 4
"""Sentences back in which an antecedent is looked for."""

BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})


class Antecedents:
    """The mentions of one article, ranked as antecedents of a later token."""

    def __init__(self, sents: Sentences, mentions: Mentions, words: PointingWords) -> None:
        self.sents, self.doc, self.words = sents, sents.doc, words
        self.all = [m for m in mentions.all if not m.rule.endswith(":place")]
        self.roles = _roles(sents, mentions)

    def of(self, token: Token) -> tuple[tuple[Mention, ...], float] | None:
        """Give whom a token stands for and how sure that is, or None where it stands for nobody that is named."""
        word = token.lower_
        if token.pos_ in {"PRON", "DET"}:
            return self._of_pronoun(token, word)
        return self._of_description(token)

    def _of_pronoun(self, token: Token, word: str) -> tuple[tuple[Mention, ...], float] | None:
        if word in self.words.man or word in self.words.woman:
            return _one(self._best(token, lambda m: m.actor.kind is ActorKind.PERSON), 0.85)
        if word in self.words.thing:
            return _one(self._best(token, lambda m: m.actor.kind in BODIES and not self._is_plural(m)), 0.7)
        if word in self.words.many:
            return self._many(token)
        return None

    def _of_description(self, noun: Token) -> tuple[tuple[Mention, ...], float] | None:
        """Resolve "both leaders", "the two sides", "the minister", "the company"."""
        lemma, near = noun.lemma_.lower(), {child.lower_ for child in noun.children}
        if near & {"both", "two"} or noun.lower_ in {"both", "two"}:
            return self._pair(noun, lemma)
        if not near & {"the", "this", "that"} or any(c.dep_ in {"poss", "prep"} for c in noun.children):
            return None
        person = self._best(
            noun, lambda m: m.actor.kind is ActorKind.PERSON and lemma in self.roles.get(m.actor.name, ())
        )
        if person is not None:
            return _one(person, 0.8)
        if lemma in self.words.bodies:
            plural = noun.tag_ == "NNS"
            return _one(self._best(noun, lambda m: _is_body(m, plural=plural)), 0.7)
        return None

    def _pair(self, noun: Token, lemma: str) -> tuple[tuple[Mention, ...], float] | None:
        """Find the two that the text spoke of last: people for "both leaders", states and bodies for "both sides"."""
        people = lemma in self.words.pair_people or lemma in {"two", "both"}
        kinds = {ActorKind.PERSON} if people else set(BODIES)
        found: dict[str, Mention] = {}
        for mention in self._before(noun):
            if mention.actor.kind in kinds and (mention.actor.id or mention.rule.startswith("new") or people):
                found.setdefault(mention.actor.name, mention)
            if len(found) == 2:
                return tuple(reversed(found.values())), 0.7
        return None

    def _many(self, token: Token) -> tuple[tuple[Mention, ...], float] | None:
        """Find a plural group, or the last coordinated list of actors."""
        for mention in self._ranked(token):
            listed = self._listed(mention)
            if len(listed) > 1:
                return listed, 0.7
            if self._is_plural(mention):
                return (mention,), 0.75
        return None

    def _listed(self, mention: Mention) -> tuple[Mention, ...]:
        """Give all members of the list that a mention stands in."""
        head = self.doc[mention.head]
        members = {head.i, *(token.i for token in head.conjuncts)}
        return tuple(m for m in self.all if m.head in members and not m.adjective)

    def _is_plural(self, mention: Mention) -> bool:
        head = self.doc[mention.head]
        if head.tag_ in {"NNS", "NNPS"} and mention.actor.kind is not ActorKind.STATE:
            return mention.actor.id is None or mention.actor.kind is ActorKind.GROUP
        return False

    def _best(self, token: Token, fits: Callable[[Mention], bool]) -> Mention | None:
        return next((m for m in self._ranked(token) if fits(m)), None)

    def _ranked(self, token: Token) -> list[Mention]:
        """Rank the mentions before a token: near sentences first, in a sentence subjects first, then the latest."""
        here = self.sents.of_token[token.i]
        listed = [m for m in self._before(token) if not m.adjective]
        return sorted(listed, key=lambda m: (self._distance(m, here), not self._is_subject(m), -m.head))

    def _distance(self, mention: Mention, here: int) -> int:
        return here - self.sents.of_token[mention.head]

    def _is_subject(self, mention: Mention) -> bool:
        head = self.doc[mention.head]
        return head.dep_ in SUBJECTS or (head.dep_ == "conj" and head.head.dep_ in SUBJECTS)

    def _before(self, token: Token) -> Iterator[Mention]:
        """Give the mentions before a token, the latest first, as far back as an antecedent may stand."""
        here = self.sents.of_token[token.i]
        for mention in reversed(self.all):
            if mention.end <= token.i:
                if here - self.sents.of_token[mention.head] > REACH:
                    return
                yield mention


def _one(mention: Mention | None, confidence: float) -> tuple[tuple[Mention, ...], float] | None:
    return ((mention,), confidence) if mention is not None else None


def _is_body(mention: Mention, *, plural: bool) -> bool:
    if mention.actor.kind is ActorKind.GROUP and mention.actor.id is None:
        return False
    return mention.actor.kind in BODIES and (not plural or mention.actor.kind is not ActorKind.STATE)


def _roles(sents: Sentences, mentions: Mentions) -> dict[str, frozenset[str]]:
    """Collect the role words that stand with each person's name: titles before it and appositions after it."""
    found: dict[str, set[str]] = {}
    for mention in mentions.all:
        if mention.actor.kind is ActorKind.PERSON:
            found.setdefault(mention.actor.name, set()).update(_near(sents, mention))
    return {name: frozenset(words) for name, words in found.items()}


def _near(sents: Sentences, mention: Mention) -> Iterable[str]:
    doc = sents.doc
    for token in doc[mention.start : mention.end]:
        yield token.lemma_.lower()
    for child in doc[mention.head].children:
        if child.dep_ in {"appos", "relcl"}:
            yield child.lemma_.lower()
