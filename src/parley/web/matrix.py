"""Positions as a matrix: actors by issues, in each cell what the actor holds on the issue."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from parley.exchange.views import Row

MANY = 12
"""Rows and columns of a page; the rest is on the pages after it, or asked for by name."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cells by actor and issue, in the order in which both are shown; ``actors_left`` and ``issues_left`` more are
    not shown."""

    actors: tuple[str, ...]
    issues: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[Row, ...]]
    actors_left: int
    issues_left: int


def matrix(rows: Iterable[Row], *, named: Collection[str] = (), most: int = MANY) -> Matrix:
    """Lay positions out: issues that the dossier names, then those that most actors take a position on and most
    articles tell of; the actors of whom most is told."""
    cells: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        cells[row["actor"], row["issue"]].append(row)
    by_issue = Counter(issue for _, issue in cells)
    weight = {issue: (issue in named, by_issue[issue], 0) for issue in by_issue}
    for (_, issue), some in cells.items():
        known, actors_told, articles = weight[issue]
        weight[issue] = known, actors_told, articles + sum(int(row["witnesses"]) for row in some)
    issues = _first(weight, most)
    told = Counter[str]()
    for (actor, issue), some in cells.items():
        if issue in issues:
            told[actor] += sum(int(row["witnesses"]) for row in some)
    actors = _first({name: (number,) for name, number in told.items()}, most)
    shown = {place: tuple(some) for place, some in cells.items() if place[0] in actors and place[1] in issues}
    return Matrix(actors, issues, shown, len({actor for actor, _ in cells}) - len(actors), len(by_issue) - len(issues))


def _first(weight: Mapping[str, tuple[int, ...]], most: int) -> tuple[str, ...]:
    """Give the names of the greatest weight, those of equal weight by the alphabet."""
    by_name = sorted(weight, key=str.casefold)
    return tuple(sorted(by_name, key=lambda name: weight[name], reverse=True)[:most])
