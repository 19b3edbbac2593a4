"""Words that take no position but change one: "stopped insisting", "is unlikely to accept", "received an offer"."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import ClassVar, TypeVar

from pydantic import field_validator

from parley.reading.lexicon.frame import Effect, FrameExample, PartOfSpeech, Predicate
from parley.reading.lexicon.index import Index
from parley.reading.lexicon.signatures import CertaintyExample, Signature, load_signatures
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


class Over(StrEnum):
    """What kind of complement an operator governs: "forgot to sign" is not "forgot that it had signed"."""

    INFINITIVE = "infinitive"
    CLAUSE = "clause"
    GERUND = "gerund"
    NOUN = "noun"
    MODIFIED = "modified"


SIGNATURES = {
    Effect.NONE: "manages",
    Effect.NEGATES: "fails",
    Effect.POSSIBLE: "likely",
    Effect.FORMER: "stops",
    Effect.NOT_YET: "delays",
    Effect.DENIED: "denies",
}
"""The signature of an operator that names none."""


class Governor(Predicate):
    """A predicate that leaves positions to the frames but says how sure an event below it is.

    ``signature`` names the class that tells it, ``over`` the kinds of complement that it is told of: all, unless some
    are named.
    """

    signature: str
    over: tuple[Over, ...] = ()
    example: CertaintyExample

    @field_validator("signature")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in load_signatures():
            raise ValueError(f"no signature is called {name!r}")
        return name

    @property
    def certainty(self) -> Signature:
        """Say how sure an event below it is."""
        return load_signatures()[self.signature]

    @property
    def id(self) -> str:
        """Its name in an explanation."""
        return f"governor.{self.name}.{self.signature}"

    @property
    def told(self) -> str:
        """What it says, in a word."""
        return self.certainty.effect or self.signature

    def effect_over(self, kind: Over) -> Effect | None:
        """Say what it does to a position that is such a complement; None where it leaves it to the frames."""
        return self.certainty.effect if not self.over or kind in self.over else None


class Operator(Predicate):
    """A verb or adjective over an infinitive or gerund, or an adverb.

    ``effect`` is what it does to the position below it; ``signature`` says how sure an event below it is, where the
    effect does not tell that too: who tried to block a loan opposed it, and may not have blocked it.
    """

    effect: Effect
    signature: str | None = None
    example: FrameExample
    over: ClassVar[tuple[Over, ...]] = ()

    @property
    def certainty(self) -> Signature:
        """Say how sure an event below it is."""
        return load_signatures()[self.signature or SIGNATURES[self.effect]]

    @property
    def id(self) -> str:
        """Its name in an explanation."""
        return f"operator.{self.name}"

    @property
    def told(self) -> str:
        """What it says, in a word."""
        return self.effect

    def effect_over(self, _: Over) -> Effect:
        """Say what it does to the position below it, whatever its form."""
        return self.effect


class LightVerb(Predicate):
    """A verb whose object names a position; of ``anothers`` the example's actor is the one who does hold it."""

    effect: LightEffect
    example: FrameExample


class Operators:
    """What changes positions, and with the governors all that says how sure an event is; adverbs by their words."""

    def __init__(self, operators: Iterable[Operator], governors: Iterable[Governor] = ()) -> None:
        self.all = tuple(operators)
        self.governors = tuple(governors)
        both: tuple[Governor | Operator, ...] = (*self.all, *self.governors)
        self.predicates = Index(entry for entry in self.all if entry.pos is not PartOfSpeech.ADVERB)
        self.adverbs = {entry.lemma: entry for entry in self.all if entry.pos is PartOfSpeech.ADVERB}
        self.governing = Index[Governor | Operator](entry for entry in both if entry.pos is not PartOfSpeech.ADVERB)
        self.hedges = {entry.lemma: entry for entry in both if entry.pos is PartOfSpeech.ADVERB}


@lru_cache(maxsize=1)
def load_operators() -> Operators:
    """Load the operators.

    Raises:
        BadLexicon: naming the entry that breaks the schema or stands twice.
    """
    folder = files("parley.reading.lexicon")
    listed = sorted((folder / "certainty").iterdir(), key=lambda file: file.name)
    governors = _entries([file for file in listed if file.name.endswith(".toml")], "governor", Governor)
    return Operators(_entries([folder / "operators.toml"], "operator", Operator), governors)


@lru_cache(maxsize=1)
def load_light_verbs() -> Index[LightVerb]:
    """Load the light verbs.

    Raises:
        BadLexicon: naming the entry that breaks the schema or stands twice.
    """
    return Index(_entries([files("parley.reading.lexicon") / "light_verbs.toml"], "light", LightVerb))


def _entries(told: Iterable[Traversable], table: str, model: type[Entry]) -> list[Entry]:
    """Read one table of some files and see that no predicate stands twice over the same complement."""
    found: dict[tuple[str, object], Entry] = {}
    for file in told:
        for raw in tables_of(file).get(table, ()):
            entry = entry_of(model, raw, file.name)
            key = (entry.name, getattr(entry, "over", ()))
            if key in found:
                raise BadLexicon(f"{entry.name} stands twice", where=file.name, remedy="Remove one.")
            found[key] = entry
    return list(found.values())
