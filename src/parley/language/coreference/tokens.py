"""Tokens of a kind, picked out of a doc at once: most tokens need no look."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

COMPOUND = frozenset({"compound"})
NOUNS = frozenset({"NOUN"})
PRONOUNS = frozenset({"PRON", "DET", "ADJ", "NUM", "CCONJ"})
PREDICATES = frozenset({"VERB", "NOUN"})


def pointing(doc: Doc, words: frozenset[str]) -> list[int]:
    """Give the nouns, and the tokens with one of some lower-case words that may be pronouns or numbers."""
    strings = doc.vocab.strings
    nouns, pronouns, small = _keys(strings, NOUNS), _keys(strings, PRONOUNS), _keys(strings, words)
    told = doc.to_array(["POS", "LOWER"]).tolist()
    return [i for i, (pos, lower) in enumerate(told) if pos in nouns or (lower in small and pos in pronouns)]


def compounds(doc: Doc, words: frozenset[str]) -> list[int]:
    """Give the tokens with one of some lower-case words that stand before the noun that they belong to."""
    small, before = _keys(doc.vocab.strings, words), _keys(doc.vocab.strings, COMPOUND)
    told = doc.to_array(["ORTH", "DEP"]).tolist()
    return [i for i, (orth, dep) in enumerate(told) if orth in small and dep in before]


def predicates(doc: Doc) -> list[int]:
    """Give the verbs and nouns."""
    kinds = _keys(doc.vocab.strings, PREDICATES)
    return [i for i, pos in enumerate(doc.to_array("POS").tolist()) if pos in kinds]


@lru_cache(maxsize=16)
def _keys(strings: StringStore, words: frozenset[str]) -> frozenset[int]:
    """Give the numbers under which a doc keeps words."""
    return frozenset(strings[word] for word in words)
