"""Words that take no position but change one: "stopped insisting", "is unlikely to accept", "received an offer"."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from parley.reading.lexicon.frame import Effect, FrameExample, PartOfSpeech, Predicate
from parley.reading.lexicon.index import Index
from parley.reading.lexicon.toml import entry_of, tables_of
from parley.records import BadLexicon

Entry = TypeVar("Entry", bound=Predicate)


class LightEffect(StrEnum):
    """What a verb does to the position that its object names.

    ``none``: its subject holds it ("voiced support"). ``former``: held it ("lifted its veto"). ``negates``: does not
    ("denied support"). ``repeats``: as ``none``, but negated it says nothing. ``anothers``: someone else holds it
    ("received an offer").
    """

    NONE = "none"
    FORMER = "former"
    NEGATES = "negates"
    REPEATS = "repeats"
    ANOTHERS = "anothers"


class Operator(Predicate):
    """A verb or adjective over an infinitive or gerund, or an adverb; ``effect`` is what it does to the position."""

    effect: Effect
    example: FrameExample


class LightVerb(Predicate):
    """A verb whose object names a position; of ``anothers`` the example's actor is the one who does hold it."""

    effect: LightEffect
    example: FrameExample


class Operators:
    """The operators by what they are: predicates by lemma, adverbs by their words."""

    def __init__(self, entries: Iterable[Operator]) -> None:
        self.all = tuple(entries)
        self.predicates = Index(entry for entry in self.all if entry.pos is not PartOfSpeech.ADVERB)
        self.adverbs = {entry.lemma: entry for entry in self.all if entry.pos is PartOfSpeech.ADVERB}


@lru_cache(maxsize=1)
def load_operators() -> Operators:
    """Load the operators.

    Raises:
        BadLexicon: naming the entry that breaks the schema or stands twice.
    """
    return Operators(_entries("operators.toml", "operator", Operator))


@lru_cache(maxsize=1)
def load_light_verbs() -> Index[LightVerb]:
    """Load the light verbs.

    Raises:
        BadLexicon: naming the entry that breaks the schema or stands twice.
    """
    return Index(_entries("light_verbs.toml", "light", LightVerb))


def _entries(name: str, table: str, model: type[Entry]) -> list[Entry]:
    """Read one table of one file and see that no predicate stands twice."""
    file = files("parley.reading.lexicon") / name
    found: dict[str, Entry] = {}
    for raw in tables_of(file)[table]:
        entry = entry_of(model, raw, name)
        if entry.name in found:
            raise BadLexicon(f"{entry.name} stands twice", where=name, remedy="Remove one.")
        found[entry.name] = entry
    return list(found.values())
