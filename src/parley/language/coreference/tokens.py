"""Tokens of a kind, picked out of a doc at once: most tokens need no look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOUNS = ("NOUN",)
PRONOUNS = ("PRON", "DET", "ADJ", "NUM", "CCONJ")
PREDICATES = ("VERB", "NOUN")


def pointing(doc: Doc, words: Iterable[str]) -> list[int]:
    """Give the nouns, and the tokens with one of some lower-case words that may be pronouns or numbers."""
    strings = doc.vocab.strings
    nouns, pronouns = {strings[name] for name in NOUNS}, {strings[name] for name in PRONOUNS}
    hashes = {strings[word] for word in words}
    told = doc.to_array(["POS", "LOWER"]).tolist()
    return [i for i, (pos, lower) in enumerate(told) if pos in nouns or (lower in hashes and pos in pronouns)]


def predicates(doc: Doc) -> list[int]:
    """Give the verbs and nouns."""
    kinds = {doc.vocab.strings[name] for name in PREDICATES}
    return [i for i, pos in enumerate(doc.to_array("POS").tolist()) if pos in kinds]
