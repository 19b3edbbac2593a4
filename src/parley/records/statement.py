"""An actor takes a position on an issue."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.actor import Actor
from parley.records.evidence import Evidence, Reason
from parley.records.terms import ConditionKind


class Stance(StrEnum):
    """What an actor does about an issue (the annotation guide defines each)."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    DEMANDS = "demands"
    PROPOSES = "proposes"
    CONCEDES = "concedes"
    UNDECIDED = "undecided"
    THREATENS = "threatens"
    EXPECTS = "expects"
    ACCUSES = "accuses"
    CLAIMS = "claims"


class Modality(StrEnum):
    """Whether the text presents a position as held now, as possible, as given up, or as not held."""

    ACTUAL = "actual"
    POSSIBLE = "possible"
    FORMER = "former"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Statement:
    """A position with its sentence; ``source`` is the chain of reporters from the outlet inwards, actor excluded.

    ``condition`` is in the text's own words, ``condition_kind`` its direction.
    """

    id: str
    actor: Actor
    on_behalf_of: Actor | None
    stance: Stance
    issue: str
    modality: Modality
    condition: str | None
    source: tuple[Actor, ...]
    evidence: Evidence
    confidence: float
    why: tuple[Reason, ...]
    condition_kind: ConditionKind | None = None
