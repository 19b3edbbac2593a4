"""Nouns and verbs of meeting, and the words that tell how far a meeting has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel

from parley.reading.lexicon import STRICT, Index, Predicate, entry_of, tables_of
from parley.records import MeetingFormat, MeetingStatus


class EncounterExample(BaseModel):
    """A sentence of our own that proves the entry; a test reads it and expects this meeting."""

    model_config = STRICT

    text: str
    participants: tuple[str, ...]
    status: MeetingStatus


class Encounter(Predicate):
    """A noun or verb of meeting.

    ``requires`` is a slot that must name a participant; ``fixed`` wants a time or place ("joined Y in Geneva");
    ``unless`` are words beside it that make it another thing ("press conference"), ``after`` the prepositions of which
    it must follow one ("on the telephone"); ``to_come`` takes it only where it is to come ("is to see the king"),
    ``together`` only where its sentence names two sides.
    """

    format: MeetingFormat | None = None
    requires: str | None = None
    fixed: bool = False
    unless: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    to_come: bool = False
    together: bool = False
    example: EncounterExample


class StatusWords(BaseModel):
    """Lemmas above an encounter, by the status that they give it."""

    model_config = STRICT

    agreed: frozenset[str]
    cancelled: frozenset[str]
    postponed: frozenset[str]
    proposed: frozenset[str]
    rejected: frozenset[str]
    scheduled: frozenset[str]
    ongoing: frozenset[str]
    held: frozenset[str]


class FormatWords(BaseModel):
    """Words about an encounter, by the format that they give it."""

    model_config = STRICT

    virtual: frozenset[str]
    call: frozenset[str]
    trilateral: frozenset[str]
    bilateral: frozenset[str]
    multilateral: frozenset[str]


class OrderWords(BaseModel):
    """Words that tell which of two meetings comes first.

    What stands under a word of ``before`` or a verb of ``leading`` comes later, what stands under one of ``after``
    earlier; ``following`` are verbs whose subject comes later, ``then`` adverbs of the later one; ``plans`` are nouns
    that name a meeting which they only propose ("a two-meeting plan"), ``coming`` words before one that is to come.
    """

    model_config = STRICT

    before: frozenset[str]
    after: frozenset[str]
    leading: frozenset[str]
    following: frozenset[str]
    then: frozenset[str]
    coming: frozenset[str]
    plans: frozenset[str]


@dataclass(frozen=True, slots=True)
class Encounters:
    """The lexicon of meetings."""

    predicates: Index[Encounter]
    status: Mapping[str, MeetingStatus]
    formats: Mapping[str, MeetingFormat]
    order: OrderWords


@lru_cache(maxsize=1)
def load_encounters() -> Encounters:
    """Load the lexicon of meetings.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    file = files("parley.reading.meetings") / "encounters.toml"
    tables = tables_of(file)
    status = entry_of(StatusWords, tables["status"], file.name)
    formats = entry_of(FormatWords, tables["formats"], file.name)
    return Encounters(
        Index(entry_of(Encounter, entry, file.name) for entry in tables["encounter"]),
        {word: MeetingStatus(name) for name in StatusWords.model_fields for word in getattr(status, name)},
        {word: MeetingFormat(name) for name in FormatWords.model_fields for word in getattr(formats, name)},
        entry_of(OrderWords, tables["order"], file.name),
    )
