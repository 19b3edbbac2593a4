"""What is found, counted by what it is about, so that it can be narrowed with one more step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from parley.ledger import Match

FEW = 10
"""Values of a facet that are given: those of which most is found."""

VALUES: Mapping[str, Callable[[Match], Iterable[str | None]]] = {
    "kind": lambda one: (one.kind,),
    "stance": lambda one: (one.stance,),
    "status": lambda one: (one.status,),
    "actor": lambda one: one.actors,
    "issue": lambda one: (one.issue,),
    "outlet": lambda one: (one.outlet,),
    "month": lambda one: (one.published.isoformat()[:7] if one.published else None,),
}
"""The facets in their order, each with the values that a passage has."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A value, how many passages have it beside all else that is asked for, and whether it is asked for itself."""

    value: str
    number: int
    chosen: bool


def picked(found: Iterable[Match], wanted: Mapping[str, frozenset[str]], *, but: str = "") -> list[Match]:
    """Give the passages that have any of the values that are asked for of each facet, ``but`` one."""
    asked = {name: values for name, values in wanted.items() if values and name != but}
    return [one for one in found if all(values & set(VALUES[name](one)) for name, values in asked.items())]


def facets(found: Iterable[Match], wanted: Mapping[str, frozenset[str]]) -> dict[str, list[Facet]]:
    """Count passages by each facet; months in the order of time, all else by number."""
    told = list(found)
    made: dict[str, list[Facet]] = {}
    for name, values_of in VALUES.items():
        some = picked(told, wanted, but=name)
        count = Counter(value for one in some for value in dict.fromkeys(values_of(one)) if value)
        chosen = wanted.get(name, frozenset())
        order = sorted(count, key=lambda value: (value not in chosen, -count[value], value))[:FEW]
        made[name] = [Facet(value, count[value], value in chosen) for value in order]
    made["month"].sort(key=lambda one: one.value)
    return {name: some for name, some in made.items() if some}
