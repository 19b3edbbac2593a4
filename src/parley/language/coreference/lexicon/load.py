"""Load the tables, and turn them round for looking up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TypeVar

import tomli
from pydantic import BaseModel, TypeAdapter, ValidationError

from parley.language.coreference.lexicon.schema import (
    BodyRole,
    Class,
    Example,
    Names,
    NounClass,
    PersonRole,
    Plain,
    Pronouns,
    Roles,
    Verbs,
)
from parley.records import BadLexicon

PACKAGE = "parley.language.coreference.lexicon"
Table = TypeVar("Table")


@dataclass(frozen=True)
class Lexicon:
    """All tables; the properties look words up."""

    pronouns: Pronouns
    roles: Roles
    nouns: Mapping[str, NounClass]
    verbs: Verbs
    names: Names
    plain: Plain

    @cached_property
    def personal(self) -> Mapping[str, str]:
        """The class of each pronoun."""
        return {word: name for name, entry in _classes(self.pronouns) for word in entry.words}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The pronouns and the numbers of a group."""
        return frozenset(self.personal) | frozenset(self.plain.numbers)

    @cached_property
    def pointing_nouns(self) -> frozenset[str]:
        """The nouns that may point back by what they mean."""
        actors = {*self.person_role, *self.body_role, *self.group_words, *self.plain.bands}
        return frozenset(actors) | self.state_words | self.other_words | frozenset(self.noun_class) | self.small_words

    @cached_property
    def person_role(self) -> Mapping[str, tuple[PersonRole, ...]]:
        """The roles that a noun may stand for a person by."""
        return _turned(self.roles.persons)

    @cached_property
    def body_role(self) -> Mapping[str, tuple[BodyRole, ...]]:
        """The kinds of body that a noun may stand for."""
        return _turned(self.roles.bodies)

    @cached_property
    def body_nouns(self) -> frozenset[str]:
        """The nouns that a body may be called by."""
        return frozenset(self.body_role)

    @cached_property
    def actor_verbs(self) -> frozenset[str]:
        """The verbs whose subject wants, says or decides."""
        verbs = self.verbs
        return verbs.acting.words | verbs.things.words | self.plain.together | frozenset(self.verb_class)

    def near_of_others(self, noun: str) -> frozenset[str]:
        """Give the words that tell of a body that it is of another kind than a noun says."""
        return self._others.get(noun, frozenset())

    @cached_property
    def _others(self) -> Mapping[str, frozenset[str]]:
        kinds = self.roles.bodies.values()
        return {
            word: frozenset().union(*(kind.near for kind in kinds if word not in kind.words and word not in kind.near))
            for word, mine in self.body_role.items()
            if not any(role.any_kind for role in mine)
        }

    @cached_property
    def state_words(self) -> frozenset[str]:
        """The nouns that may stand for a state."""
        return frozenset(word for entry in self.roles.states.values() for word in entry.words)

    @cached_property
    def other_words(self) -> frozenset[str]:
        """The nouns that mean the other one of two."""
        return frozenset(word for entry in self.roles.other.values() for word in entry.words)

    @cached_property
    def group_words(self) -> Mapping[str, frozenset[str]]:
        """What a noun counts after "both" and "the two"."""
        found: dict[str, set[str]] = {}
        for name, entry in _classes(self.roles.groups):
            for word in entry.words:
                found.setdefault(word, set()).add(name)
        return {word: frozenset(names) for word, names in found.items()}

    @cached_property
    def noun_class(self) -> Mapping[str, frozenset[str]]:
        """The classes of an abstract noun."""
        return _inverse({name: entry.words for name, entry in self.nouns.items()})

    @cached_property
    def verb_class(self) -> Mapping[str, frozenset[str]]:
        """The classes of nouns that take up the content of a verb."""
        return _inverse({name: entry.verbs for name, entry in self.nouns.items()})

    def examples(self) -> Iterator[tuple[str, Example]]:
        """Give every example with the name of its class."""
        named: dict[str, Mapping[str, Class]] = {
            "persons": self.roles.persons,
            "bodies": self.roles.bodies,
            "states": self.roles.states,
            "other": self.roles.other,
            "nouns": self.nouns,
            "pronouns": dict(_classes(self.pronouns)),
            "groups": dict(_classes(self.roles.groups)),
            "verbs": dict(_classes(self.verbs)),
        }
        for table, entries in named.items():
            for name, entry in entries.items():
                yield f"{table}.{name}", entry.example


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Load the lexicon of the package.

    Raises:
        BadLexicon: naming the file and the entry that break the schema.
    """
    return Lexicon(
        pronouns=_table("pronouns.toml", Pronouns, "pronouns"),
        roles=_table("roles.toml", Roles),
        nouns=_table("nouns.toml", dict[str, NounClass], "nouns"),
        verbs=_table("verbs.toml", Verbs, "verbs"),
        names=_table("names.toml", Names, "names"),
        plain=_table("plain.toml", Plain, "plain"),
    )


def _table(file: str, model: type[Table], key: str | None = None) -> Table:
    """Check one file against its schema."""
    return checked((files(PACKAGE) / file).read_text(encoding="utf-8"), file, model, key)


def checked(text: str, file: str, model: type[Table], key: str | None = None) -> Table:
    """Read a table out of TOML, or say which entry of which file is wrong.

    Raises:
        BadLexicon: naming the file and the entry.
    """
    try:
        told = tomli.loads(text)
        return TypeAdapter(model).validate_python(told if key is None else told.get(key))
    except tomli.TOMLDecodeError as error:
        raise BadLexicon(f"is no TOML ({error})", where=file, remedy="Mend the line.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in (key or "", *first["loc"]) if part != "")
        raise BadLexicon(f"{place}: {first['msg']}", where=file, remedy="Mend the entry.") from error


def _classes(table: BaseModel) -> Iterator[tuple[str, Class]]:
    for name in type(table).model_fields:
        yield name, getattr(table, name)


def _turned(table: Mapping[str, Table]) -> dict[str, tuple[Table, ...]]:
    """Give for each word the entries that it stands in."""
    found: dict[str, tuple[Table, ...]] = {}
    for entry in table.values():
        for word in entry.words:  # type: ignore[attr-defined]
            found[word] = (*found.get(word, ()), entry)
    return found


def _inverse(table: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in table.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
