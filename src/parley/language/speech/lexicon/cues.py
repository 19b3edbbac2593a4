"""The form of an entry: words that share a part of speech and the places where their content stands."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Place = Literal["clause", "infinitive", "object", "as", "quote", "float", "sentence"]


class Pos(StrEnum):
    """What kind of word a cue is."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PREPOSITION = "preposition"


class Example(BaseModel):
    """A sentence of our own, and what must be found in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    cue: str
    content: str
    source: str | None = None


class Cues(BaseModel):
    """Lemmas that report in the same way.

    ``content`` lists where the content may stand, ``prepositions`` which prepositional phrases belong to it;
    ``addressee`` says that an object is who is spoken to, and so part of the cue.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    pos: Pos
    content: tuple[Place, ...]
    lemmas: tuple[str, ...] = Field(min_length=1)
    example: Example
    prepositions: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    addressee: bool = False


Lexicon = Mapping[tuple[Pos, str], tuple[Cues, ...]]
"""For a part of speech and a lemma the entries that hold it."""
