"""Positions as a matrix: actors by issues, in each cell what the actor holds on the issue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np

from parley.analysis.board import NEVER, Board, Numbers, day_number
from parley.ledger import Key
from parley.web.weights import Order, Weights

MANY = 12
"""Rows and columns of a page; the rest is on the pages after it, or asked for by name."""

Place = tuple[str, str]
"""An actor and an issue."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a matrix is laid out: ``most`` actors and issues from the ``down``-th and ``across``-th on, in which order.

    ``named`` are issues that come first, ``sides`` the parties that actors are grouped by. Contradictions count that
    had come up by the day ``as_of``, all of them where it is not told.
    """

    order: Order = Order.TOLD
    most: int = MANY
    down: int = 0
    across: int = 0
    named: Collection[str] = ()
    sides: tuple[str, ...] = ()
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Actors of one side; None are those of no party."""

    side: str | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The lines of each cell, in time; the cells on which reports contradict each other; actors and issues in the order
    in which they are shown, and how many of both there are in all."""

    groups: tuple[Group, ...]
    issues: tuple[str, ...]
    cells: dict[Place, tuple[Key, ...]]
    contested: frozenset[Place]
    actors_all: int
    issues_all: int

    @property
    def actors(self) -> tuple[str, ...]:
        """Whom it shows, from top to bottom."""
        return tuple(one for group in self.groups for one in group.actors)


def matrix(board: Board, places: Numbers, layout: Layout) -> Matrix:
    """Lay positions out: issues that the dossier names, then those that most actors take a position on and most
    articles tell of; the actors that have a position on them, by side where sides are given.

    Args:
        board: all that is known.
        places: which positions of it are meant.
        layout: how they are laid out.
    """
    told, names = board.lines[places], board.names.told
    issues = Weights.of(told, _contested(told, layout), "issue", len(names))
    named = np.isin(issues.numbers, board.names.known(layout.named))
    ranked = issues.first(names, layout.order, layout.across + layout.most, before=(named, issues.cells))
    columns = ranked[layout.across :]
    some = places[np.isin(told["issue"], columns)]
    told = board.lines[some]
    actors = Weights.of(told, _contested(told, layout), "actor", len(names))
    side = _sides(board, told, layout.sides)
    known = sorted(actors.first(names, layout.order, len(actors.numbers)), key=lambda one: side[one])
    rows = known[layout.down : layout.down + layout.most]
    some = some[np.isin(told["actor"], rows)]
    cells, contested = _cells(board, some, layout)
    return Matrix(
        tuple(_groups([(names[one], side[one]) for one in rows], layout.sides)),
        tuple(names[one] for one in columns), cells, contested, len(known), len(issues.numbers),
    )  # fmt: skip


def _contested(lines: Numbers, layout: Layout) -> Numbers:
    """Say on which lines reports contradict each other."""
    last = day_number(layout.as_of) if layout.as_of else NEVER - 1
    found: Numbers = lines["against"] <= last
    return found


def _sides(board: Board, lines: Numbers, sides: tuple[str, ...]) -> dict[int, int]:
    """Say for each actor at which place the party stands that it speaks for most, or else is; behind all where none."""
    spoken: dict[int, list[int]] = defaultdict(lambda: [0] * len(sides))
    own = {}
    for at, name in enumerate(sides):
        for number in board.names.known([name]):
            own[number] = at
            mine = lines["actor"][(lines["side"] == number) & (lines["actor"] != number)]
            for actor, count in zip(*np.unique(mine, return_counts=True), strict=True):
                spoken[int(actor)][at] += int(count)
    found = {}
    for actor in map(int, np.unique(lines["actor"])):
        counts = spoken.get(actor)
        found[actor] = counts.index(max(counts)) if counts else own.get(actor, len(sides))
    return found


def _groups(rows: list[tuple[str, int]], sides: tuple[str, ...]) -> list[Group]:
    groups: dict[int, list[str]] = defaultdict(list)
    for name, at in rows:
        groups[at].append(name)
    return [Group(sides[at] if at < len(sides) else None, tuple(some)) for at, some in groups.items()]


def _cells(board: Board, places: Numbers, layout: Layout) -> tuple[dict[Place, tuple[Key, ...]], frozenset[Place]]:
    """Give the lines of each cell in the order of time, unknown days first, and which cells are contested."""
    lines, names = board.lines[places], board.names.told
    cells: dict[Place, list[tuple[int, str, int, Key]]] = defaultdict(list)
    contested = set()
    rows = zip(
        lines["actor"], lines["issue"], lines["begun"], board.keys[places], _contested(lines, layout), strict=True
    )
    for actor, issue, begun, key, against in rows:
        place = names[actor], names[issue]
        cells[place].append((int(begun), key[0], key[2], key))
        if against:
            contested.add(place)
    return {place: tuple(one[-1] for one in sorted(some)) for place, some in cells.items()}, frozenset(contested)
