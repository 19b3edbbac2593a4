"""Who is known: states, organisations and people with the names under which texts speak of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from parley.language.actors.data import Organisation, Person, Roles, State, load_tables
from parley.language.actors.spelling import fold, sound
from parley.records import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the registry with the office that dates who he speaks for; ``state`` is None for a state."""

    actor: Actor
    office: str | None = None
    of: Actor | None = None
    since: date | None = None
    until: date | None = None

    def in_office(self, day: date | None) -> bool:
        """Say whether the office was held on a day; without a day, whether it still is."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Form:
    """A way to speak of an actor: its words, how (name, adjective, people, capital, seat, city), and whom."""

    words: tuple[str, ...]
    text: str
    way: str
    known: Known


class Registry:
    """The actors of the data files, looked up by the first word of a form.

    ``roles`` are the words for offices, bodies, groups and unnamed people.
    """

    def __init__(
        self,
        states: Mapping[str, State],
        organisations: Mapping[str, Organisation],
        persons: Mapping[str, Person],
        roles: Roles,
    ) -> None:
        self.roles = roles
        self._by_name: dict[str, Known] = {}
        self._forms: dict[str, list[Form]] = defaultdict(list)
        self._surnames: dict[str, list[Known]] = defaultdict(list)
        for name, state in states.items():
            self._add_state(name, state)
        for name, body in organisations.items():
            self._add_organisation(name, body)
        for name, person in persons.items():
            self._add_person(name, person)

    def __iter__(self) -> Iterator[Known]:
        """Give every known actor, states first."""
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def get(self, name: str) -> Known | None:
        """Give the actor of a canonical name."""
        return self._by_name.get(name)

    def forms(self, word: str) -> list[Form]:
        """Give the forms that begin with a folded word, the longest first."""
        return self._longest_first.get(word, [])

    def surnamed(self, word: str) -> list[Known]:
        """Give the people with a folded surname."""
        return self._surnames.get(word, [])

    def sounding(self, key: str) -> list[Known]:
        """Give the people whose surname has a sound."""
        return self._sounds.get(key, [])

    @cached_property
    def _sounds(self) -> dict[str, list[Known]]:
        table: dict[str, list[Known]] = defaultdict(list)
        for surname, people in self._surnames.items():
            table[sound(surname)] += people
        return table

    @cached_property
    def _longest_first(self) -> dict[str, list[Form]]:
        return {word: sorted(forms, key=lambda form: -len(form.words)) for word, forms in self._forms.items()}

    def _add_state(self, name: str, state: State) -> None:
        known = self._keep(name, ActorKind.STATE)
        capital = [state.capital] if state.capital else []
        for way, texts in (
            ("name", [name, *state.alias]),
            ("adjective", state.of),
            ("people", state.people),
            ("capital", capital),
            ("seat", state.seats),
            ("city", state.cities),
        ):
            for text in texts:
                self._form(text, way, known)

    def _add_organisation(self, name: str, body: Organisation) -> None:
        of = self._by_name[body.state].actor if body.state else None
        known = self._keep(name, ActorKind(body.kind), of=of)
        for text in (name, *body.alias):
            self._form(text, "name", known)
        for text in body.of:
            self._form(text, "adjective", known)

    def _add_person(self, name: str, person: Person) -> None:
        known = Known(
            Actor(name, _id(name), ActorKind.PERSON),
            person.office,
            self._by_name[person.of].actor,
            person.first_day,
            person.last_day,
        )
        self._by_name[name] = known
        for text in (name, *person.alias):
            self._form(text, "name", known)
        for text in (name, *(alias for alias in person.alias if " " in alias)):
            surname = fold(text.split()[-1])
            if known not in self._surnames[surname]:
                self._surnames[surname].append(known)

    def _keep(self, name: str, kind: ActorKind, of: Actor | None = None) -> Known:
        known = Known(Actor(name, _id(name), kind), of=of)
        self._by_name[name] = known
        return known

    def _form(self, text: str, way: str, known: Known) -> None:
        words = tuple(split_words(text))
        self._forms[words[0]].append(Form(words, text, way, known))


def split_words(text: str) -> list[str]:
    """Split a name as the parser splits text: hyphens and possessive marks stand alone."""
    spaced = fold(text).replace("-", " - ").replace("'s", " 's").replace('"', ' " ')
    return spaced.split()


def _id(name: str) -> str:
    plain = fold(name).replace("+", " plus")
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


@lru_cache(maxsize=2)
def load_registry(*extra: Path) -> Registry:
    """Load the registry of the package, and the user's own files of states, organisations and persons.

    Raises:
        BadLexicon: naming the file and entry that break the schema.
        OSError: if a file cannot be read.
    """
    tables = load_tables(extra)
    return Registry(tables.states, tables.organisations, tables.persons, tables.roles)
