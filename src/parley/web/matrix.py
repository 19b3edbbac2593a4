"""Positions as a matrix: actors by issues, in each cell what the actor holds on the issue."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from parley.exchange.views import Row

MANY = 12
"""Rows and columns of a page; the rest is on the pages after it, or asked for by name."""

Place = tuple[str, str]
"""An actor and an issue."""


class Order(StrEnum):
    """What comes first: of whom most is told, who spoke last, who is contradicted most, or the alphabet."""

    TOLD = "told"
    LATEST = "latest"
    CONTESTED = "contested"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a matrix is laid out: ``most`` actors and issues from the ``down``-th and ``across``-th on, in which order.

    ``named`` are issues that come first, ``sides`` the parties that actors are grouped by, ``contested`` the cells on
    which reports contradict each other.
    """

    order: Order = Order.TOLD
    most: int = MANY
    down: int = 0
    across: int = 0
    named: Collection[str] = ()
    sides: tuple[str, ...] = ()
    contested: Collection[Place] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Group:
    """Actors of one side; None are those of no party."""

    side: str | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cells by actor and issue, in the order in which both are shown, and how many of both there are in all."""

    groups: tuple[Group, ...]
    issues: tuple[str, ...]
    cells: dict[Place, tuple[Row, ...]]
    actors_all: int
    issues_all: int

    @property
    def actors(self) -> tuple[str, ...]:
        """Whom it shows, from top to bottom."""
        return tuple(one for group in self.groups for one in group.actors)


def matrix(rows: Iterable[Row], layout: Layout) -> Matrix:
    """Lay positions out: issues that the dossier names, then those that most actors take a position on and most
    articles tell of; the actors that have a position on them, by side where sides are given."""
    cells: dict[Place, list[Row]] = defaultdict(list)
    for row in rows:
        cells[row["actor"], row["issue"]].append(row)
    ranked = _first(_issues(cells, layout), layout.order)
    issues = ranked[layout.across : layout.across + layout.most]
    here = {place: some for place, some in cells.items() if place[1] in issues}
    side = _sides(here, layout.sides)
    known = _first(_weights(here, 0, layout.contested), layout.order)
    in_order = sorted(known, key=lambda name: side[name])
    actors = in_order[layout.down : layout.down + layout.most]
    groups = [
        Group(layout.sides[at] if at < len(layout.sides) else None, tuple(one for one in actors if side[one] == at))
        for at in range(len(layout.sides) + 1)
    ]
    shown = {place: tuple(some) for place, some in here.items() if place[0] in actors}
    return Matrix(tuple(one for one in groups if one.actors), tuple(issues), shown, len(known), len(ranked))


def _issues(cells: Mapping[Place, list[Row]], layout: Layout) -> dict[str, tuple[object, ...]]:
    """Weigh issues; those that the dossier names, and then those with most actors, come before all else."""
    told = Counter(issue for _, issue in cells)
    weighed = _weights(cells, 1, layout.contested)
    if layout.order is not Order.TOLD:
        return weighed
    return {issue: (issue in layout.named, told[issue], *weight) for issue, weight in weighed.items()}


def _weights(
    cells: Mapping[Place, list[Row]], axis: int, contested: Collection[Place]
) -> dict[str, tuple[object, ...]]:
    """Weigh actors (axis 0) or issues (1): by articles, by the latest day, by contested cells."""
    told, latest, against = Counter[str](), dict[str, str](), Counter[str]()
    for place, some in cells.items():
        name = place[axis]
        told[name] += sum(int(row["witnesses"]) for row in some)
        latest[name] = max((latest.get(name, ""), *(row.get("valid_from") or "" for row in some)))
        against[name] += place in contested
    return {name: (told[name], latest[name], against[name]) for name in told}


def _first(weight: Mapping[str, tuple[object, ...]], order: Order) -> list[str]:
    """Put names in order, those of equal weight by the alphabet."""
    by_name = sorted(weight, key=str.casefold)
    if order is Order.NAME:
        return by_name
    at = {Order.LATEST: -2, Order.CONTESTED: -1}.get(order)
    return sorted(
        by_name, key=lambda name: weight[name] if at is None else (weight[name][at], weight[name]), reverse=True
    )


def _sides(cells: Mapping[Place, list[Row]], sides: tuple[str, ...]) -> dict[str, int]:
    """Say for each actor at which place the party stands that it speaks for most, or else is; behind all where none."""
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for (actor, _), some in cells.items():
        spoken[actor].update(row.get("side") or actor for row in some)
    at = {name: place for place, name in enumerate(sides)}
    found = {}
    for actor, count in spoken.items():
        mine = [name for name, _ in count.most_common() if name in at and name != actor]
        found[actor] = at[mine[0]] if mine else at.get(actor, len(sides))
    return found
