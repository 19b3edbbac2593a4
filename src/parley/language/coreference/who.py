"""Which actors a pronoun, a role or "both sides" stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.language.actors import fold
from parley.language.coreference.words import PointingWords, load_first_names
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
        self.all = [_named(m, sents, mentions) for m in mentions.all if not m.rule.endswith(":place")]
        self.resolved: list[Mention] = []
        self.roles = _roles(sents, mentions)
        self.sexes = {name: _sex(name, near) for name, near in self.roles.items()}

    def of(self, token: Token) -> tuple[tuple[Mention, ...], float] | None:
        """Give whom a token stands for and how sure that is, or None where it stands for nobody that is named."""
        found = self._of_pronoun(token, token.lower_) if token.pos_ in {"PRON", "DET"} else self._of_description(token)
        if found is not None and len(found[0]) == 1 and token.dep_ not in {"poss", "det"}:
            self.resolved.append(replace(found[0][0], start=token.i, end=token.i + 1, head=token.i, adjective=False))
        return found

    def _of_pronoun(self, token: Token, word: str) -> tuple[tuple[Mention, ...], float] | None:
        if word in self.words.man or word in self.words.woman:
            other = "woman" if word in self.words.man else "man"
            return _one(self._best(token, lambda m: self._is_person(m) and self.sexes.get(m.actor.name) != other), 0.85)
        if word in self.words.thing:
            return _one(self._best(token, lambda m: m.actor.kind in BODIES and not self._is_plural(m)), 0.7)
        if word in self.words.many:
            return self._many(token)
        return None

    def _is_person(self, mention: Mention) -> bool:
        """Say whether a mention may be "he" or "she": a person by name or office, or one unnamed man or woman."""
        if mention.actor.kind is ActorKind.UNNAMED:
            return self.doc[mention.head].tag_ not in {"NNS", "NNPS"}
        return mention.actor.kind is ActorKind.PERSON

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
        if lemma in self.words.states:
            return _one(self._best(noun, lambda m: m.actor.kind is ActorKind.STATE), 0.7)
        if lemma in self.words.bodies:
            return _one(self._best(noun, _is_body), 0.7)
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
        return sorted(listed, key=lambda m: (self._remoteness(m, here), -m.head))

    def _remoteness(self, mention: Mention, here: int) -> float:
        """Count the sentences back; what is no subject is further from mind than a subject one sentence before."""
        return self._distance(mention, here) + (0.0 if self._is_subject(mention) else 1.5)

    def _distance(self, mention: Mention, here: int) -> int:
        return here - self.sents.of_token[mention.head]

    def _is_subject(self, mention: Mention) -> bool:
        head = self.doc[mention.head]
        return head.dep_ in SUBJECTS or (head.dep_ == "conj" and head.head.dep_ in SUBJECTS)

    def _before(self, token: Token) -> Iterator[Mention]:
        """Give the mentions before a token, the latest first, as far back as an antecedent may stand."""
        here = self.sents.of_token[token.i]
        near = [
            mention
            for mention in (*self.all, *self.resolved)
            if mention.end <= token.i and here - self.sents.of_token[mention.head] <= REACH
        ]
        yield from sorted(near, key=lambda mention: -mention.start)


def _one(mention: Mention | None, confidence: float) -> tuple[tuple[Mention, ...], float] | None:
    return ((mention,), confidence) if mention is not None else None


def _named(mention: Mention, sents: Sentences, mentions: Mentions) -> Mention:
    """Let a description with a name beside it be that name: "its envoy, Ada Brandt, said"."""
    if mention.actor.id is not None or mention.rule == "new":
        return mention
    for child in sents.doc[mention.head].children:
        beside = mentions.by_head.get(child.i) if child.dep_ == "appos" else None
        if beside is not None and beside.actor.kind is ActorKind.PERSON:
            return replace(mention, actor=beside.actor, on_behalf_of=beside.on_behalf_of)
    return mention


def _is_body(mention: Mention) -> bool:
    """Say whether a mention names a body that is no state."""
    if mention.actor.kind is ActorKind.GROUP:
        return mention.actor.id is not None
    return mention.actor.kind is ActorKind.ORGANISATION


def _roles(sents: Sentences, mentions: Mentions) -> dict[str, frozenset[str]]:
    """Collect the role words that stand with each person's name: titles before it and appositions after it."""
    found: dict[str, set[str]] = {}
    for mention in mentions.all:
        if mention.actor.kind is ActorKind.PERSON:
            found.setdefault(mention.actor.name, set()).update(_near(sents, mention))
    return {name: frozenset(words) for name, words in found.items()}


def _sex(name: str, near: Iterable[str]) -> str | None:
    """Say what titles beside a person's name tell, else the first name; None where neither does."""
    names = load_first_names()
    first, beside = fold(name.split(maxsplit=1)[0]), set(near)
    if beside & names.titles_woman or first in names.woman:
        return "woman"
    return "man" if beside & names.titles_man or first in names.man else None


def _near(sents: Sentences, mention: Mention) -> Iterable[str]:
    doc = sents.doc
    for token in doc[max(0, mention.start - 1) : mention.end]:
        yield token.lower_.rstrip(".")
        yield token.lemma_.lower()
    for child in doc[mention.head].children:
        if child.dep_ in {"appos", "relcl"}:
            yield child.lemma_.lower()
