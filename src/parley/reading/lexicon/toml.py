"""Read data files: TOML, checked entry by entry against a model."""

from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import Annotated, Any, TypeVar

import tomli
from pydantic import AfterValidator, BaseModel, ValidationError

from parley.reading.syntax import SLOTS
from parley.records import BadLexicon

Entry = TypeVar("Entry", bound=BaseModel)


THINGS = {"thing": "object", "subject-thing": "subject"}
"""Issue slots that only what is no state or person can fill, by the slot of the verb."""

SPEAKER = "speaker"
"""The holder slot that is filled by who utters the clause."""


def _one_of(slots: frozenset[str]) -> Callable[[str], str]:
    """Give a check that refuses the name of any other slot."""

    def check(name: str) -> str:
        if name not in slots:
            raise ValueError(f"no slot is called {name!r}; the slots are {', '.join(sorted(slots))}")
        return name

    return check


SlotName = Annotated[str, AfterValidator(_one_of(SLOTS))]
"""The name of a slot that the grammar can fill."""

IssueSlot = Annotated[str, AfterValidator(_one_of(SLOTS | THINGS.keys()))]
"""The name of a slot that can hold what a position is about."""

HolderSlot = Annotated[str, AfterValidator(_one_of(SLOTS | {SPEAKER}))]
"""The name of a slot that can name who holds a position."""


def tables_of(file: Traversable) -> dict[str, Any]:
    """Parse a TOML file.

    Raises:
        BadLexicon: if it is no TOML, naming the line.
    """
    try:
        return tomli.loads(file.read_text(encoding="utf-8"))
    except tomli.TOMLDecodeError as error:
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
