"""The words of amounts: numbers, edges and currencies, checked entry by entry."""

from __future__ import annotations

from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Literal, TypeVar

from pydantic import BaseModel, Field

from parley.reading.lexicon import STRICT, entry_of, tables_of

Model = TypeVar("Model", bound=BaseModel)

GAP = "{}"
"""Where the phrase stands in the example of an entry."""


class AmountExample(BaseModel):
    """A phrase of our own that proves the entry, with the ends that it has to give; a test reads it."""

    model_config = STRICT

    text: str
    low: float | None = None
    high: float | None = None


class Edge(BaseModel):
    """Words before a number (``after``: behind it) that say which end of the amount it is."""

    model_config = STRICT

    phrases: tuple[str, ...] = Field(min_length=1)
    keeps: Literal["low", "high", "both"]
    approximate: bool = False
    after: bool = False
    example: AmountExample


class Vague(BaseModel):
    """A word for a number that is not told: the least that it can mean, and what it multiplies by after another."""

    model_config = STRICT

    phrases: tuple[str, ...] = Field(min_length=1)
    low: float = Field(gt=0)
    scale: float | None = None
    example: AmountExample


class Numbers(BaseModel):
    """Words that make a number."""

    model_config = STRICT

    words: dict[str, float]
    scales: dict[str, float]
    attached: dict[str, float]
    either: dict[str, str]
    fractions: dict[str, float]


class UnitWords(BaseModel):
    """What ends a unit, what a rate counts by, and what stands for hundredths."""

    model_config = STRICT

    stops: frozenset[str]
    rates: frozenset[str]
    by: frozenset[str]
    rate_words: frozenset[str]
    percent: tuple[str, ...]
    whole: frozenset[str]
    measuring: frozenset[str]
    places: frozenset[str]

    @cached_property
    def percents(self) -> dict[tuple[str, ...], str]:
        """What stands for hundredths, by its words."""
        return {tuple(phrase.split()): phrase for phrase in self.percent}


class Edges(BaseModel):
    """The file of edges, vague numbers and words of units."""

    model_config = STRICT

    edge: tuple[Edge, ...]
    vague: tuple[Vague, ...]
    words: UnitWords

    @cached_property
    def before(self) -> dict[tuple[str, ...], Edge]:
        """The edges that stand before a number, by their words."""
        return {tuple(phrase.split()): edge for edge in self.edge if not edge.after for phrase in edge.phrases}

    @cached_property
    def behind(self) -> dict[tuple[str, ...], Edge]:
        """The edges that stand behind a number, by their words."""
        return {tuple(phrase.split()): edge for edge in self.edge if edge.after for phrase in edge.phrases}

    @cached_property
    def untold(self) -> dict[tuple[str, ...], Vague]:
        """The vague numbers, by their words."""
        return {tuple(phrase.split()): vague for vague in self.vague for phrase in vague.phrases}


class Never(BaseModel):
    """What no currency is."""

    model_config = STRICT

    alone: frozenset[str]
    codes: frozenset[str]
    before: frozenset[str]
    weight: frozenset[str]


class CurrencyWords(BaseModel):
    """Signs and names of currencies beside those of the CLDR."""

    model_config = STRICT

    signs: dict[str, str]
    spellings: dict[str, str]
    names: dict[str, str]
    alone: dict[str, str]
    shared: frozenset[str]
    never: Never


@lru_cache(maxsize=1)
def load_numbers() -> Numbers:
    """Load the words that make a number.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    return _file("numbers.toml", Numbers)


@lru_cache(maxsize=1)
def load_edges() -> Edges:
    """Load the words around a number.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    file = files("parley.reading.amounts") / "lexicon" / "edges.toml"
    tables = tables_of(file)
    return Edges(
        edge=tuple(entry_of(Edge, entry, file.name) for entry in tables["edge"]),
        vague=tuple(entry_of(Vague, entry, file.name) for entry in tables["vague"]),
        words=entry_of(UnitWords, tables["words"], file.name),
    )


@lru_cache(maxsize=1)
def load_currency_words() -> CurrencyWords:
    """Load the words for money.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    return _file("currencies.toml", CurrencyWords)


@lru_cache(maxsize=1)
def number_words() -> frozenset[str]:
    """Give every word that a number may begin with or hold."""
    told = load_numbers()
    vague = {word for phrase in load_edges().untold for word in phrase} - {"a", "of"}
    return frozenset({*told.words, *told.scales, *told.fractions, *vague})


def _file(name: str, model: type[Model]) -> Model:
    file = files("parley.reading.amounts") / "lexicon" / name
    return entry_of(model, tables_of(file), file.name)
