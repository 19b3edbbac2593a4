"""The words that open a condition, each with the direction that it gives."""

from __future__ import annotations

from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, Field

from parley.reading.lexicon import STRICT, entry_of, tables_of
from parley.records import ConditionKind

GAP = "{}"
"""Where the phrase stands in the example of an entry."""


class ConditionExample(BaseModel):
    """A sentence of our own that proves the entry; a test reads it and expects this condition."""

    model_config = STRICT

    text: str
    condition: str


class Marker(BaseModel):
    """Phrases that open a condition of one direction.

    ``strict`` where somebody sets the condition and insists on it, ``denied`` where it is one only of what is denied,
    ``perfect`` where it is one only in the perfect tense.
    """

    model_config = STRICT

    phrases: tuple[str, ...] = Field(min_length=1)
    kind: ConditionKind
    opens: Literal["clause", "thing"]
    strict: bool = False
    denied: bool = False
    perfect: bool = False
    example: ConditionExample


class Inverted(BaseModel):
    """A supposition without "if", whose auxiliary stands first."""

    model_config = STRICT

    kind: ConditionKind
    never: tuple[str, ...]
    examples: tuple[ConditionExample, ...] = Field(min_length=1)


class Markers(BaseModel):
    """The file of markers; ``never`` are phrases that only look like one: "even if"."""

    model_config = STRICT

    marker: tuple[Marker, ...]
    inverted: Inverted

    @cached_property
    def by_phrase(self) -> dict[tuple[str, ...], Marker]:
        """The markers by the words of each phrase."""
        return {tuple(phrase.split()): marker for marker in self.marker for phrase in marker.phrases}

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that a phrase begins with."""
        return frozenset(words[0] for words in self.by_phrase)

    @cached_property
    def marks(self) -> frozenset[str]:
        """The single words that open a clause whatever it tells: "if", "unless", "once"."""
        return frozenset(
            words[0]
            for words, marker in self.by_phrase.items()
            if len(words) == 1 and marker.opens == "clause" and not (marker.denied or marker.perfect)
        )

    @cached_property
    def strict(self) -> tuple[str, ...]:
        """The phrases of conditions that somebody sets."""
        return tuple(" ".join(words) for words, marker in self.by_phrase.items() if marker.strict)


@lru_cache(maxsize=1)
def load_markers() -> Markers:
    """Load the words that open a condition.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    file = files("parley.reading.conditions") / "lexicon" / "markers.toml"
    tables = tables_of(file)
    return Markers(
        marker=tuple(entry_of(Marker, entry, file.name) for entry in tables["marker"]),
        inverted=entry_of(Inverted, tables["inverted"], file.name),
    )
