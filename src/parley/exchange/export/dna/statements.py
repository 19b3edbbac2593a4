"""Which statements DNA can hold, and how: somebody agrees or disagrees with a concept, in a document of a day.

For and against are those of Parley's own networks (``analysis/network``), and so are the phrases that mean one concept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parley.analysis.network.placed import HELD, SIGNS
from parley.exchange.export.called import actors_called, issues_called
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import RECORDED
from parley.exchange.export.losses import Loss, fields_lost, kinds_lost
from parley.ledger import Told
from parley.records import ActorKind

NO_SIDE = Loss(
    "statements that take no side",
    "DNA's agreement is yes or no: undecided, threatens, expects, accuses and claims are neither",
)
NOT_HELD = Loss("statements of positions that are not held", "DNA would count what is former or negated as held")
UNDATED = Loss("statements of articles without a day", "DNA needs a day, and none is made up")
LOSSES = (
    *kinds_lost(("meeting", "commitment", "question"), "DNA knows statements alone"),
    NO_SIDE,
    NOT_HELD,
    UNDATED,
    *fields_lost(("why", "condition_kind"), "has no place in DNA", ("statement",)),
    RECORDED,
)


@dataclass(frozen=True, slots=True)
class Coded:
    """A statement as DNA codes it; ``person`` or ``organization`` is empty where the article tells none."""

    told: Told
    person: str
    organization: str
    concept: str
    agreement: bool


def coded(gathered: Gathered) -> Iterator[Coded]:
    """Give the statements that DNA can hold, in the order in which they were recorded; count all else."""
    concepts, actors = issues_called(gathered, _fits), actors_called(gathered, _fits)
    for told in gathered.records():
        if told.kind == "statement" and (loss := _left_out(told)):
            gathered.tally.add(loss)
            continue
        gathered.tally.see(told)
        if told.kind == "statement":
            yield _coded(told, concepts, actors)


def _fits(told: Told) -> bool:
    return _left_out(told) is None


def _left_out(told: Told) -> Loss | None:
    if told.body["stance"] not in SIGNS:
        return NO_SIDE
    if told.body["modality"] not in HELD:
        return NOT_HELD
    return UNDATED if told.published is None else None


def _coded(told: Told, concepts: Mapping[str, str], actors: Mapping[str, str]) -> Coded:
    actor, of = told.body["actor"], told.body["on_behalf_of"]
    name = actors[actor["name"]]
    alone = actor["kind"] == ActorKind.PERSON or of is not None
    return Coded(
        told,
        person=name if alone else "",
        organization=actors[of["name"]] if of else "" if alone else name,
        concept=concepts[told.body["issue"]],
        agreement=SIGNS[told.body["stance"]] > 0,
    )
