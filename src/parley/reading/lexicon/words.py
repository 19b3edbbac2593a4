"""Small closed classes of words that the rules ask for by name."""

from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, Field

from parley.reading.lexicon.frame import STRICT
from parley.reading.lexicon.toml import entry_of, tables_of


class Words(BaseModel):
    """Word classes of ``words.toml``; each is said there."""

    model_config = STRICT

    lemmas: dict[str, str]
    own: frozenset[str] = Field(alias="self")
    supposition_marks: frozenset[str]
    supposed: frozenset[str]
    lacking: frozenset[str]
    limiting: frozenset[str]
    given: frozenset[str]
    inverting: frozenset[str]
    precondition_marks: frozenset[str]
    raising: frozenset[str]
    limits: frozenset[str]
    currency: frozenset[str]
    including: frozenset[str]
    margins: frozenset[str]
    travel: frozenset[str]
    light: frozenset[str]
    announcing: frozenset[str]
    own_bodies: frozenset[str]
    acting_bodies: frozenset[str]
    lands: frozenset[str]
    threatening: frozenset[str]
    thinking: frozenset[str]
    judging: frozenset[str]
    happening: frozenset[str]
    states: frozenset[str]
    evading: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Load the word classes.

    Raises:
        BadLexicon: if a class is missing or unknown.
    """
    file = files("parley.reading.lexicon") / "words.toml"
    return entry_of(Words, tables_of(file)["words"], file.name)
