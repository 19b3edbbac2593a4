"""The data file of spelling rules and its schema."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from parley.records import BadLexicon

FILE = "rules.toml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Letters(_Strict):
    """Letters that are written for a sound, and the letter under which all writings of it agree."""

    written: str = Field(min_length=1)
    heard: str
    example: tuple[str, str]


class Names(_Strict):
    """First names that stand for each other, and words of a name that may be left out."""

    same: tuple[tuple[str, ...], ...]
    optional: frozenset[str]


class SpellingRules(_Strict):
    """All of the data file."""

    letters: tuple[Letters, ...]
    names: Names


@lru_cache(maxsize=1)
def load_spelling_rules() -> SpellingRules:
    """Load and check the rules of the package.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    text = (files("parley.language.actors.spelling") / FILE).read_text(encoding="utf-8")
    return spelling_rules(tomli.loads(text))


def spelling_rules(table: dict[str, Any]) -> SpellingRules:
    """Check rules that were read from TOML.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    try:
        return SpellingRules.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise BadLexicon(f"{key}: {first['msg']}", where=FILE, remedy="Mend the entry.") from error
