"""Words that point back."""

import tomllib
from functools import lru_cache
from importlib.resources import files

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
    abstract: frozenset[str]
    pointing: frozenset[str]


@lru_cache(maxsize=1)
def load_pointing_words() -> PointingWords:
    """Load the words that point back.

    Raises:
        BadLexicon: if a class is missing or unknown.
    """
    file = files("parley.language.coreference") / "words.toml"
    try:
        return PointingWords.model_validate(tomllib.loads(file.read_text(encoding="utf-8"))["words"])
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadLexicon(f"breaks its schema ({error})", where="words.toml", remedy="Mend the entry.") from error
