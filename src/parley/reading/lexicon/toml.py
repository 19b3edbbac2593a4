"""Read data files: TOML, checked entry by entry against a model."""

import tomllib
from importlib.resources.abc import Traversable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ValidationError

from parley.reading.syntax import SLOTS
from parley.records import BadLexicon

Entry = TypeVar("Entry", bound=BaseModel)


def _known(name: str) -> str:
    if name not in SLOTS:
        raise ValueError(f"no slot is called {name!r}; the slots are {', '.join(sorted(SLOTS))}")
    return name


SlotName = Annotated[str, AfterValidator(_known)]
"""The name of a slot that the grammar can fill."""


def tables_of(file: Traversable) -> dict[str, Any]:
    """Parse a TOML file.

    Raises:
        BadLexicon: if it is no TOML, naming the line.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon(f"is no TOML ({error})", where=file.name, remedy="Mend the line.") from error


def entry_of(model: type[Entry], entry: dict[str, Any], where: str) -> Entry:
    """Check one entry against its model."""
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        said = f"entry {entry.get('lemma', entry)!r}: {key}: {first['msg']}"
        raise BadLexicon(said, where=where, remedy="docs/reference/lexicon.md tells the form.") from error
