"""Look predicates up in the parse: by lemma and part of speech, then by particle and fixed words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from parley.reading.lexicon.frame import PartOfSpeech, Predicate
from parley.reading.lexicon.words import load_words

if TYPE_CHECKING:
    from parley.language import Token

Entry = TypeVar("Entry", bound=Predicate)

COPULAS = frozenset({"be", "remain", "stand", "vote"})
"""Verbs beside which a preposition is the predicate: "is against the pact"."""

PARTICLES = frozenset({"prt", "advmod", "prep", "dative", "agent"})
PARTS = {
    "VERB": (PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE),
    "AUX": (PartOfSpeech.VERB,),
    "NOUN": (PartOfSpeech.NOUN, PartOfSpeech.VERB),
    "ADJ": (PartOfSpeech.ADJECTIVE, PartOfSpeech.VERB),
    "ADV": (PartOfSpeech.ADJECTIVE,),
    "ADP": (PartOfSpeech.ADJECTIVE,),
}
"""The parts of speech that the tagger's may stand for: participles and headline verbs are often mistagged."""


class Index(Generic[Entry]):
    """Entries of a lexicon by their predicate; those with more fixed words come before those with fewer."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        table: dict[tuple[str, PartOfSpeech], list[Entry]] = defaultdict(list)
        for entry in entries:
            table[entry.head.lower(), entry.pos].append(entry)
        self._table = {key: tuple(sorted(found, key=_specific, reverse=True)) for key, found in table.items()}

    def __iter__(self) -> Iterator[Entry]:
        for found in self._table.values():
            yield from found

    def __len__(self) -> int:
        return sum(map(len, self._table.values()))

    def fitting(self, token: Token) -> Iterator[Entry]:
        """Give the entries whose predicate the token is, the most specific first."""
        for part in _parts(token):
            for entry in self._named(token, part):
                if _has_words(token, entry):
                    yield entry

    def _named(self, token: Token, part: PartOfSpeech) -> tuple[Entry, ...]:
        """Give the entries of a word; an adjective may be a participle, whose lemma is its verb's."""
        lemma = token.lemma_.lower()
        found = self._table.get((load_words().lemmas.get(lemma, lemma), part), ())
        if part is PartOfSpeech.ADJECTIVE and token.lower_ != token.lemma_:
            found += self._table.get((token.lower_, part), ())
        return found


def _parts(token: Token) -> tuple[PartOfSpeech, ...]:
    """Give the parts of speech that a token may be: of a verb's forms only participles pass for adjectives.

    An adverb with a subject is a verb that the tagger got wrong: "Ruritania and Kaldovia back the deal".
    """
    found = PARTS.get(token.pos_, ())
    if token.pos_ == "ADV" and any(child.dep_ == "nsubj" for child in token.children):
        return (PartOfSpeech.VERB,)
    if token.pos_ == "ADP" and not _follows_copula(token):
        return ()
    return found[:1] if token.pos_ == "VERB" and token.tag_ not in {"VBN", "VBG", "VBD"} else found


def _follows_copula(preposition: Token) -> bool:
    """Say whether a preposition is the predicate: nothing but adverbs stands between it and its copula."""
    copula = preposition.head
    between = preposition.doc[copula.i + 1 : preposition.i]
    return copula.lemma_ in COPULAS and copula.i < preposition.i and all(t.pos_ in {"ADV", "PART"} for t in between)


def _specific(entry: Predicate) -> int:
    return 2 * len(entry.words) + (entry.particle is not None)


def _has_words(token: Token, entry: Predicate) -> bool:
    """Say whether the particle and the fixed words of an entry stand below its predicate."""
    if not entry.particle and not entry.words and any(child.dep_ == "prt" for child in token.children):
        return False
    if entry.particle and not set(entry.particle.split()) <= set(_particles(token)):
        return False
    if not entry.words:
        return True
    below = {found.lemma_.lower() for found in _near(token)}
    return set(entry.words) <= below


def _particles(token: Token) -> Iterator[str]:
    for child in token.children:
        if child.dep_ in PARTICLES:
            yield child.lower_
            yield from (grand.lower_ for grand in child.children if grand.dep_ in PARTICLES)
        elif child.dep_ in {"ccomp", "xcomp", "advcl"}:
            yield from (grand.lower_ for grand in child.children if grand.dep_ == "mark" and grand.tag_ == "IN")
        elif child.dep_ in {"compound", "amod"}:
            yield child.lower_


def _near(token: Token, depth: int = 6) -> Iterator[Token]:
    for child in token.children:
        yield child
        if depth > 1:
            yield from _near(child, depth - 1)
