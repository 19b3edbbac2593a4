"""Look predicates up in the parse: by lemma and part of speech, then by particle and fixed words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from parley.reading.lexicon.below import Below, Fixed
from parley.reading.lexicon.frame import PartOfSpeech, Predicate
from parley.reading.lexicon.words import load_words

if TYPE_CHECKING:
    from parley.language import Doc, Token

Entry = TypeVar("Entry", bound=Predicate)

COPULAS = frozenset({"be", "remain", "stand", "vote"})
"""Verbs beside which a preposition is the predicate: "is against the pact"."""

MANY = 20_000
"""Words that are kept with what a look-up of them gave."""

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
        self._table = {
            key: tuple(Fixed(entry) for entry in sorted(found, key=_specific, reverse=True))
            for key, found in table.items()
        }
        self._heads = {head for head, _ in self._table}
        self._looked_up: dict[tuple[int, int], bool] = {}

    def __iter__(self) -> Iterator[Entry]:
        for found in self._table.values():
            yield from (fixed.entry for fixed in found)

    def __len__(self) -> int:
        return sum(map(len, self._table.values()))

    def places(self, doc: Doc) -> list[int]:
        """Give the tokens whose word is that of an entry: no other token can be fitting."""
        if len(self._looked_up) > MANY:
            self._looked_up.clear()
        known, strings = self._looked_up, doc.vocab.strings
        found = []
        for i, word in enumerate(map(tuple, doc.to_array(["LEMMA", "LOWER"]).tolist())):
            holds = known.get(word)
            if holds is None:
                holds = known[word] = self._holds(*(strings[part] if part else "" for part in word))
            if holds:
                found.append(i)
        return found

    def _holds(self, lemma: str, lower: str) -> bool:
        """Say whether a word may be that of an entry, by its lemma or as it stands."""
        return lower in self._heads or load_words().lemmas.get(lemma.lower(), lemma.lower()) in self._heads

    def fitting(self, token: Token) -> Iterator[Entry]:
        """Give the entries whose predicate the token is, the most specific first."""
        below = Below(token)
        for part in _parts(token):
            for fixed in self._named(token, part):
                if fixed.fits(below):
                    yield fixed.entry

    def _named(self, token: Token, part: PartOfSpeech) -> tuple[Fixed[Entry], ...]:
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
