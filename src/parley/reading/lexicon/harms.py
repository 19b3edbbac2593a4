"""Deeds that hurt another side: announcing one's own is a threat."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from parley.reading.lexicon.frame import STRICT, Predicate
from parley.reading.lexicon.index import Index
from parley.reading.lexicon.toml import entry_of, tables_of

if TYPE_CHECKING:
    from parley.language import Token

GAP = "{}"
"""Where the verb stands in the example."""

BESIDE = frozenset({"dobj", "nsubjpass", "prep", "pobj", "prt", "compound", "conj", "dative", "xcomp"})
"""Through what the object of a deed is looked for."""


class Harm(Predicate):
    """One deed; ``objects`` are the nouns of which one must be its object, none where the deed alone hurts."""

    objects: frozenset[str] = frozenset()
    example: str


class HarmEntry(BaseModel):
    """Verbs that hurt with the same objects; ``{}`` in ``example`` is where each stands in turn."""

    model_config = STRICT

    lemmas: tuple[str, ...] = Field(min_length=1)
    objects: frozenset[str] = frozenset()
    example: str


@lru_cache(maxsize=1)
def load_harms() -> Index[Harm]:
    """Load the deeds that hurt.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    file = files("parley.reading.lexicon") / "harms.toml"
    entries = [entry_of(HarmEntry, entry, file.name) for entry in tables_of(file).get("harm", [])]
    return Index(
        Harm(lemma=lemma, objects=entry.objects, example=entry.example.replace(GAP, lemma))
        for entry in entries
        for lemma in entry.lemmas
    )


def hurts(deed: Token) -> bool:
    """Say whether a deed hurts another side."""
    found = list(load_harms().fitting(deed))
    if any(not harm.objects for harm in found):
        return True
    beside = {token.lemma_.lower() for token in _beside(deed)} if found else set()
    return any(harm.objects & beside for harm in found)


def _beside(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in BESIDE:
            yield child
            yield from _beside(child)
