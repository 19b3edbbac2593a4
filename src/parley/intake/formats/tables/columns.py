"""The names that tables give to what an article is made of."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from parley.records import BadLexicon

SIGNS = re.compile(r"[\W_]+")


class Columns(BaseModel):
    """Names for each fact of an article; of one fact an earlier name counts before a later one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: tuple[str, ...]
    url: tuple[str, ...]
    outlet: tuple[str, ...]
    published: tuple[str, ...]
    title: tuple[str, ...]
    text: tuple[str, ...]

    @model_validator(mode="after")
    def _once(self) -> Columns:
        names = [name for _, known in self for name in known]
        twice = sorted({name for name in names if names.count(name) > 1})
        odd = sorted(name for name in names if name != _plain(name))
        if twice or odd:
            raise ValueError(f"stand twice or are not in plain small letters: {', '.join(twice + odd)}")
        return self

    def found(self, header: Iterable[str]) -> Mapping[str, str]:
        """Give for each fact that a header has the column that tells it."""
        told = {_plain(name): name for name in reversed(list(header))}
        first = ((fact, next((told[name] for name in known if name in told), None)) for fact, known in self)
        return {fact: column for fact, column in first if column is not None}


def _plain(name: str) -> str:
    return SIGNS.sub(" ", name.lower()).strip()


@lru_cache(maxsize=1)
def load_columns() -> Columns:
    """Load ``columns.toml``.

    Raises:
        BadLexicon: if it breaks its schema.
    """
    text = (files("parley.intake.formats.tables") / "columns.toml").read_text(encoding="utf-8")
    try:
        return Columns.model_validate(tomllib.loads(text))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadLexicon(f"breaks its schema ({error})", where="columns.toml", remedy="Mend the entry.") from error
