"""Judgements that contradict each other: two things are judged different, and the same by way of others."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parley.analysis.identity.judged import alike
from parley.analysis.scoring.words import fold
from parley.ledger import End, Judgement, Subject, Verdict
from parley.records import Dossier

DOSSIER = "the dossier"
"""Stands for who judged, where the dossier names two phrases or names as one."""

Edge = tuple[str, Judgement]


@dataclass(frozen=True, slots=True)
class Chain:
    """A judgement that two are different, and those by which they are the same, from one to the other."""

    different: Judgement
    same: tuple[Judgement, ...]


def chains(judgements: Sequence[Judgement], dossier: Dossier) -> list[Chain]:
    """Give the contradictions between judgements that stand, and with what the dossier names as one.

    Args:
        judgements: those that stand, in order: the last word on each two.
        dossier: what the user named.
    """
    told = [*_named(dossier), *judgements]
    names = _names(told)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for one, (left, right) in zip(told, names, strict=True):
        if one.verdict is Verdict.SAME:
            edges[left].append((right, one))
            edges[right].append((left, one))
    found = []
    for one, (left, right) in zip(told, names, strict=True):
        if one.verdict is Verdict.DIFFERENT and (way := _way(left, right, edges)):
            found.append(Chain(one, tuple(way)))
    return found


def _way(start: str, goal: str, edges: Mapping[str, Sequence[Edge]]) -> list[Judgement] | None:
    """Find the shortest way from one to the other over judgements that two are the same."""
    came: dict[str, Edge] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == goal:
            break
        for there, by in edges.get(here, ()):
            if there not in came and there != start:
                came[there] = (here, by)
                waiting.append(there)
    way, here = list[Judgement](), goal
    while here in came:
        here, by = came[here]
        way.insert(0, by)
    return way or None


def _names(told: Iterable[Judgement]) -> list[tuple[str, str]]:
    """Name both sides of each judgement so that the same has one name: the folded name, or one id of a record."""
    ends: list[tuple[str, End]] = []
    found = []
    for one in told:
        if one.ends is None:
            found.append((f"{one.of} {fold(one.left)}", f"{one.of} {fold(one.right)}"))
            continue
        its = []
        for end in one.ends:
            known = next((name for name, other in ends if alike(end, other)), None)
            its.append(known or end.record)
            ends.append((its[-1], end))
        found.append((its[0], its[1]))
    return found


def _named(dossier: Dossier) -> Iterable[Judgement]:
    """Give what the dossier names as one, as judgements."""
    named = [(Subject.ACTOR, one.name, one.aliases) for one in dossier.parties]
    named += [(Subject.ISSUE, one.name, one.phrases) for one in dossier.issues]
    for of, name, others in named:
        for other in others:
            yield Judgement(of, name, other, Verdict.SAME, f"named {name}", DOSSIER)
