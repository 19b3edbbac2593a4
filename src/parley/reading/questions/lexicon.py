"""The predicates by which a text leaves something open."""

from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel

from parley.reading.lexicon import STRICT, Index, Predicate, SlotName, entry_of, tables_of


class OpenExample(BaseModel):
    """A sentence of our own that proves the entry; a test reads it and expects a question about these words."""

    model_config = STRICT

    text: str
    about: str


class OpenFrame(Predicate):
    """A predicate that says that something is open.

    ``negated`` where only its negation does ("no date was set"), ``to_come`` where what is still to be done does as
    well ("the date is to be set"); ``unless`` names slots that make it another thing ("open to talks").
    """

    about: tuple[SlotName, ...]
    negated: bool = False
    to_come: bool = False
    unless: tuple[SlotName, ...] = ()
    example: OpenExample


@lru_cache(maxsize=1)
def load_open_frames() -> Index[OpenFrame]:
    """Load the lexicon of open questions.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    folder = files("parley.reading.questions")
    tables = [folder / name for name in ("open.toml", "idioms.toml")]
    return Index(entry_of(OpenFrame, entry, file.name) for file in tables for entry in tables_of(file)["open"])
