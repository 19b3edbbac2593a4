"""Words that point back."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from parley.records import BadLexicon


class PointingWords(BaseModel):
    """Classes of ``words.toml``; each is said there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    man: frozenset[str]
    woman: frozenset[str]
    thing: frozenset[str]
    many: frozenset[str]
    pair_people: frozenset[str]
    pair_sides: frozenset[str]
    bodies: frozenset[str]
    states: frozenset[str]
    abstract: frozenset[str]
    after_it: frozenset[str]
    pointing: frozenset[str]


class FirstNames(BaseModel):
    """First names and titles of ``names.toml`` that tell a woman or a man."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    titles_woman: frozenset[str]
    titles_man: frozenset[str]
    woman: frozenset[str]
    man: frozenset[str]


Table = TypeVar("Table", bound=BaseModel)


@lru_cache(maxsize=1)
def load_pointing_words() -> PointingWords:
    """Load the words that point back.

    Raises:
        BadLexicon: if a class is missing or unknown.
    """
    return _table(PointingWords, "words.toml", "words")


@lru_cache(maxsize=1)
def load_first_names() -> FirstNames:
    """Load the names that tell a woman or a man.

    Raises:
        BadLexicon: if a class is missing or unknown.
    """
    return _table(FirstNames, "names.toml", "names")


def _table(model: type[Table], file: str, key: str) -> Table:
    text = (files("parley.language.coreference") / file).read_text(encoding="utf-8")
    try:
        return model.model_validate(tomllib.loads(text)[key])
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadLexicon(f"breaks its schema ({error})", where=file, remedy="Mend the entry.") from error
