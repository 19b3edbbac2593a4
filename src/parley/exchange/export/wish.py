"""Which records leave: the filters of the views, over the records themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from parley.analysis.asked import Meant, actors_meant, issues_meant, outlets_meant
from parley.analysis.identity import Identity
from parley.ledger import Told

ROLES = ("actor", "on_behalf_of", "debtor", "creditor")
ACTS = frozenset({"actor", "on_behalf_of", "debtor", "participant"})
ABOUT = ("issue", "measure", "about")


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is asked for: any of these kinds, actors (in whatever role), sides (who acts, or for whom), issues and
    outlets, none named means all; at least as sure as ``confidence``; published in ``since`` to the day that is looked
    at."""

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    confidence: float = 0.0
    since: date | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return any(getattr(self, one.name) for one in fields(self))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What decides on a record, and the names that were asked for and that nothing has."""

    holds: Callable[[Told], bool]
    unknown: tuple[Meant, ...]


def actors_of(body: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give everybody whom a record names, with the role, in the order of its fields."""
    for role in ROLES:
        if body.get(role):
            yield role, body[role]
    for role, many in (("participant", "participants"), ("source", "source")):
        yield from ((role, one) for one in body.get(many, ()))


def about_of(body: Mapping[str, Any]) -> str | None:
    """Say what a record is about, in its own words; a meeting does not tell."""
    return next((str(body[key]) for key in ABOUT if key in body), None)


def chosen(wish: ExportWish, identity: Identity, until: date | None, records: Callable[[], Iterable[Told]]) -> Chosen:
    """Work out which records are meant.

    Args:
        wish: what is asked for.
        identity: says which names and phrases mean the same.
        until: the last day of publication; what tells no day stays.
        records: gives all records; asked only where names are.
    """
    named = wish.actors or wish.sides or wish.issues or wish.outlets
    seen = _names(records()) if named else (set(), set(), set())
    who = [actors_meant(one, seen[0], identity) for one in wish.actors]
    whose = [actors_meant(one, seen[0], identity) for one in wish.sides]
    about = [issues_meant(one, seen[1], identity) for one in wish.issues]
    where = [outlets_meant(one, seen[2]) for one in wish.outlets]
    every = (who, whose, about, where)
    actors, sides, issues, outlets = (frozenset().union(*(one.names for one in some)) for some in every)

    def holds(told: Told) -> bool:
        return (
            (not wish.kinds or told.kind in wish.kinds)
            and (not wish.actors or any(one["name"] in actors for _, one in actors_of(told.body)))
            and (not wish.sides or any(one["name"] in sides for role, one in actors_of(told.body) if role in ACTS))
            and (not wish.issues or about_of(told.body) in issues)
            and (not wish.outlets or told.outlet in outlets)
            and float(told.body["confidence"]) >= wish.confidence
            and in_days(told.published, wish.since, until)
        )

    return Chosen(holds, tuple(one for one in (*who, *whose, *about, *where) if not one.names))


def in_days(published: date | None, since: date | None, until: date | None) -> bool:
    """Say whether a day is in a span; one that nobody tells may be."""
    return published is None or ((since is None or published >= since) and (until is None or published <= until))


def _names(records: Iterable[Told]) -> tuple[set[str], set[str], set[str]]:
    """Give the actors, issues and outlets of all records."""
    actors: set[str] = set()
    issues: set[str] = set()
    outlets: set[str] = set()
    for told in records:
        actors.update(one["name"] for _, one in actors_of(told.body))
        issues.update(filter(None, (about_of(told.body),)))
        outlets.update(filter(None, (told.outlet,)))
    return actors, issues, outlets
