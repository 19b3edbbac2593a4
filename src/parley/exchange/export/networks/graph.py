"""The network of an export: actors and issues as nodes, what ties them as edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from parley.analysis.network.counted import (
    BETWEEN_ACTORS,
    TO_ISSUES,
    Speech,
    Telling,
    between_actors,
    counted,
    to_issues,
)
from parley.analysis.network.placed import HELD, SIGNS
from parley.exchange.export.called import actors_called, issues_called
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import RECORDED, TEXTS
from parley.exchange.export.losses import Loss, fields_lost, kinds_lost
from parley.exchange.export.network_wish import Mode
from parley.exchange.export.tables.cells import whole
from parley.ledger import Told
from parley.records import BadExport

NO_SIDE = Loss("statements that take no side", "to threaten, accuse, expect, claim or leave open ties nobody")
NOT_HELD = Loss("statements of positions that are not held", "what is former or negated ties nobody")
AGAIN = Loss("statements that repeat", "the same of one actor on one issue counts once for each --per")
LOSSES = (
    *kinds_lost(("meeting", "commitment", "question"), "a discourse network is made of statements"),
    NO_SIDE,
    NOT_HELD,
    AGAIN,
    *fields_lost(
        ("evidence", "condition", "confidence", "source", "why"), "a tie stands for many statements", ("statement",)
    ),
    RECORDED,
    TEXTS,
)


@dataclass(frozen=True, slots=True)
class Node:
    """An actor or an issue (``kind``), and how often it spoke or was spoken to."""

    id: str
    name: str
    kind: str
    times: int


@dataclass(frozen=True, slots=True)
class Edge:
    """What ties two nodes, by their ids; ``agree`` and ``differ`` are issues of a tie between actors."""

    left: str
    right: str
    weight: float
    agree: str = ""
    differ: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """A network, its nodes and edges in a fixed order."""

    name: str
    what: str
    mode: Mode
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(gathered: Gathered) -> Graph:
    """Make the network that is asked for, of the statements that take sides and are held.

    Raises:
        BadExport: if ties are to be divided by what they have not.
    """
    asked = gathered.network
    allowed = BETWEEN_ACTORS if asked.mode is Mode.ACTORS else TO_ISSUES
    if asked.share not in allowed:
        remedy = f"Take one of {', '.join(sorted(allowed))}."
        raise BadExport(f"does not divide ties to {asked.mode}", where=f"--norm {asked.share}", remedy=remedy)
    tellings = list(_tellings(gathered))
    speech = counted(tellings, asked.per)
    gathered.tally.add(AGAIN, len(tellings) - sum(sum(told.values()) for told in speech.values()))
    nodes = {one.name: one for one in _actors(speech)}
    if asked.mode is Mode.ACTORS:
        edges = [
            Edge(nodes[tie.left].id, nodes[tie.right].id, tie.weight, _list(tie.agree), _list(tie.differ))
            for tie in between_actors(speech, asked.measure, asked.share)
        ]
        issues: list[Node] = []
    else:
        issues = list(_issues(speech))
        ids = {one.name: one.id for one in issues}
        edges = [
            Edge(nodes[actor].id, ids[whole(issue)], weight)
            for actor, issue, weight in to_issues(speech, asked.measure, asked.share)
        ]
    what = f"{asked.mode}, {asked.measure}, divided by {asked.share}, once per {asked.per}"
    return Graph(gathered.name, what, asked.mode, (*nodes.values(), *issues), tuple(edges))


def _tellings(gathered: Gathered) -> Iterator[Telling]:
    issues = issues_called(gathered, _held)
    actors = actors_called(gathered, _held)
    for told in gathered.records():
        if told.kind == "statement" and not _held(told):
            gathered.tally.add(NO_SIDE if told.body["stance"] not in SIGNS else NOT_HELD)
            continue
        gathered.tally.see(told)
        if told.kind == "statement":
            body = told.body
            name, issue = whole(actors[body["actor"]["name"]]), issues[body["issue"]]
            yield Telling(name, issue, SIGNS[body["stance"]], told.article, told.published)


def _held(told: Told) -> bool:
    return told.body["stance"] in SIGNS and told.body["modality"] in HELD


def _actors(speech: dict[str, Speech]) -> Iterator[Node]:
    for number, (name, told) in enumerate(speech.items(), start=1):
        yield Node(f"a{number}", name, "actor", sum(told.values()))


def _issues(speech: dict[str, Speech]) -> Iterator[Node]:
    spoken: Counter[str] = Counter()
    for told in speech.values():
        for (issue, _), count in told.items():
            spoken[whole(issue)] += count
    for number, name in enumerate(sorted(spoken), start=1):
        yield Node(f"i{number}", name, "issue", spoken[name])


def _list(issues: tuple[str, ...]) -> str:
    return "; ".join(map(whole, issues))
