"""On how many issues two actors agree or disagree, and how that compares between the busy and the quiet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product
from math import sqrt

from parley.analysis.network.placed import Placed


class Measure(StrEnum):
    """What ties two actors: issues on which they agree, on which they disagree, or the first less the second."""

    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"


class Norm(StrEnum):
    """What a count of issues is divided by: nothing; the mean of how many issues each of the two speaks to; how many
    either of them speaks to; the root of the product of both numbers."""

    COUNT = "count"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors, ``left`` before ``right`` by the alphabet, with the issues on which they agree and disagree."""

    left: str
    right: str
    weight: float
    agree: tuple[str, ...]
    differ: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Actors with the number of issues that each speaks to, and their ties, the strongest first."""

    activity: dict[str, int]
    ties: tuple[Tie, ...]


def network(
    placings: Iterable[Placed], *, measure: Measure = Measure.SUBTRACT, norm: Norm = Norm.AVERAGE, most: int = 30
) -> Network:
    """Tie the ``most`` active actors to one another.

    Who in the window stood both for and against an issue agrees on it with both camps, and disagrees with both.
    """
    spoke: dict[str, set[str]] = defaultdict(set)
    camps: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in placings:
        spoke[one.actor].add(one.issue)
        camps[one.issue, one.sign].add(one.actor)
    busy = {name: len(spoke[name]) for name in sorted(spoke, key=lambda name: (-len(spoke[name]), name))[:most]}
    shown = {place: names & busy.keys() for place, names in camps.items()}
    agree, differ = _agreeing(shown), _differing(shown)
    ties = []
    for pair in sorted(agree.keys() | differ.keys()):
        both = frozenset(agree[pair]), frozenset(differ[pair])
        count = {Measure.CONGRUENCE: len(both[0]), Measure.CONFLICT: len(both[1])}.get(
            measure, len(both[0]) - len(both[1])
        )
        weight = count / _by(norm, spoke[pair[0]], spoke[pair[1]])
        ties.append(Tie(*pair, round(weight, 3), *(tuple(sorted(one)) for one in both)))
    told = (one for one in ties if one.weight or measure is Measure.SUBTRACT)
    return Network(busy, tuple(sorted(told, key=lambda one: (-abs(one.weight), one.left, one.right))))


Issues = defaultdict[tuple[str, str], set[str]]


def _agreeing(camps: Mapping[tuple[str, int], Collection[str]]) -> Issues:
    """Give for two actors the issues on which both stand in one camp."""
    found: Issues = defaultdict(set)
    for (issue, _), names in camps.items():
        for pair in combinations(sorted(names), 2):
            found[pair].add(issue)
    return found


def _differing(camps: Mapping[tuple[str, int], Collection[str]]) -> Issues:
    """Give for two actors the issues on which they stand in opposite camps."""
    found: Issues = defaultdict(set)
    for (issue, sign), names in camps.items():
        for one, other in product(names, camps.get((issue, -1), ())) if sign == 1 else ():
            if one != other:
                found[min(one, other), max(one, other)].add(issue)
    return found


def _by(norm: Norm, left: Collection[str], right: Collection[str]) -> float:
    """Say what the count of two actors is divided by, who speak to these issues."""
    if norm is Norm.AVERAGE:
        return (len(left) + len(right)) / 2
    if norm is Norm.JACCARD:
        return len({*left, *right})
    return sqrt(len(left) * len(right)) if norm is Norm.COSINE else 1
