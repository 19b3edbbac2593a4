"""The registry's data files and their schema."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from parley.records import BadLexicon

Row = TypeVar("Row", bound=BaseModel)
FILES = ("states.toml", "organisations.toml", "persons-europe.toml", "persons-world.toml", "roles.toml")
MONTH = r"^\d{4}(-(0[1-9]|1[0-2]))?$"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class State(_Strict):
    """A state or contested territory with its adjectives, people, capital, seats of government and cities."""

    iso: str = Field(pattern="^[A-Z]{2}$")
    alias: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()


class Organisation(_Strict):
    """A body with its other names; ``state`` is the one that it belongs to."""

    alias: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    state: str | None = None
    kind: Literal["organisation", "group"] = "organisation"


class Person(_Strict):
    """A person with an office: of which state or body, since and until which year or month."""

    office: str
    of: str
    since: str = Field(pattern=MONTH)
    until: str | None = Field(default=None, pattern=MONTH)
    alias: tuple[str, ...] = ()

    @property
    def first_day(self) -> date:
        """The first day that the office may have been held."""
        return date.fromisoformat(_padded(self.since, "01"))

    @property
    def last_day(self) -> date | None:
        """The last day that the office may have been held, None while it is."""
        return date.fromisoformat(_padded(self.until, "12", day="28")) if self.until else None


class Roles(_Strict):
    """Words that name people and bodies by what they are; ``roles.toml`` says each."""

    offices: frozenset[str]
    titles: frozenset[str]
    unnamed: frozenset[str]
    bodies: frozenset[str]
    groups: frozenset[str]
    body_names: frozenset[str]
    particles: frozenset[str]
    never: frozenset[str]
    of_states: frozenset[str]
    lands: frozenset[str]
    leads: frozenset[str]
    its: frozenset[str]
    hers: frozenset[str]
    state_offices: frozenset[str]

    @cached_property
    def described(self) -> frozenset[str]:
        """Every noun by which people and bodies are described: capitals make no name of "the Commission"."""
        return self.offices | self.unnamed | self.bodies | self.groups


@dataclass(frozen=True, slots=True)
class Tables:
    """All data files of the registry."""

    states: Mapping[str, State]
    organisations: Mapping[str, Organisation]
    persons: Mapping[str, Person]
    roles: Roles


def load_tables(extra: Sequence[Path] = ()) -> Tables:
    """Load and check every data file, then the user's own, whose entries take the place of those of the same name.

    Raises:
        BadLexicon: naming the file and entry that break the schema, or a state or body that does not exist.
    """
    own = files("parley.language.actors") / "tables"
    listed = [(file, _parsed(file, (own / file).read_text(encoding="utf-8"))) for file in FILES]
    listed += [(path.name, _parsed(path.name, path.read_text(encoding="utf-8"))) for path in extra]
    states = _rows(listed, "states", State)
    organisations = _rows(listed, "organisations", Organisation)
    persons = _rows(listed, "persons", Person)
    for name, (body, file) in organisations.items():
        if body.state is not None and body.state not in states:
            raise BadLexicon(f"{name!r} names the unknown state {body.state!r}", where=file)
    for name, (person, file) in persons.items():
        if person.of not in states and person.of not in organisations:
            raise BadLexicon(f"{name!r} names the unknown state or body {person.of!r}", where=file)
    roles = _checked(Roles, dict(listed)["roles.toml"]["roles"], "roles.toml", "roles")
    return Tables(_alone(states), _alone(organisations), _alone(persons), roles)


def _rows(listed: Sequence[tuple[str, dict[str, Any]]], table: str, model: type[Row]) -> dict[str, tuple[Row, str]]:
    """Check the entries of one table in all files; each comes with its file."""
    found: dict[str, tuple[Row, str]] = {}
    for file, content in listed:
        for name, row in content.get(table, {}).items():
            found[name] = (_checked(model, row, file, name), file)
    return found


def _alone(rows: Mapping[str, tuple[Row, str]]) -> dict[str, Row]:
    return {name: row for name, (row, _) in rows.items()}


def _parsed(file: str, text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BadLexicon(f"is no TOML ({error})", where=file, remedy="Mend the line.") from error


def _checked(model: type[Row], row: dict[str, Any], file: str, name: str) -> Row:
    try:
        return model.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise BadLexicon(f"{name!r}: {key}: {first['msg']}", where=file, remedy="Mend the entry.") from error


def _padded(month: str, default: str, day: str = "01") -> str:
    return f"{month}-{day}" if "-" in month else f"{month}-{default}-{day}"
