"""An actor takes a position on an issue."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.actor import Actor
from parley.records.evidence import Evidence, Reason
from parley.records.shown import ShownRecord
from parley.records.terms import ConditionKind


class Stance(StrEnum):
    """What an actor does about an issue (the annotation guide defines each)."""

    SUPPORTS = "supports"
    """Approves, backs, agrees to, is ready to."""
    OPPOSES = "opposes"
    """Rejects, rules out, warns against."""
    DEMANDS = "demands"
    """Insists on, calls for, sets as a precondition."""
    PROPOSES = "proposes"
    """Puts forward."""
    CONCEDES = "concedes"
    """Drops a demand, accepts what it had refused."""
    UNDECIDED = "undecided"
    """Will not say, has yet to decide."""
    THREATENS = "threatens"
    """Announces a cost."""
    EXPECTS = "expects"
    """Predicts or hopes what another will do."""
    ACCUSES = "accuses"
    """Blames."""
    CLAIMS = "claims"
    """Asserts a fact that matters to the positions."""


class Modality(StrEnum):
    """Whether the text presents a position as held now, as possible, as given up, or as not held."""

    ACTUAL = "actual"
    """Held now."""
    POSSIBLE = "possible"
    """May or could be held, is considered."""
    FORMER = "former"
    """Given up: no longer held."""
    NEGATED = "negated"
    """Not held, as the text says."""


@dataclass(frozen=True, slots=True)
class Statement(ShownRecord):
    """A position with its sentence; ``source`` is the chain of reporters from the outlet inwards, actor excluded.

    ``condition`` is in the text's own words, ``condition_kind`` its direction.
    """

    id: str
    """Stays the same as long as article, evidence and key fields do."""
    actor: Actor
    """Who takes the position."""
    on_behalf_of: Actor | None
    """State or body that the actor speaks for; none where the text does not tell."""
    stance: Stance
    """What the actor does about the issue."""
    issue: str
    """What the position is about."""
    modality: Modality
    """Whether the text presents the position as held."""
    condition: str | None
    """On what it hangs, in the words of the text; none where it is told without one."""
    source: tuple[Actor, ...]
    """Who reports it, from the outlet inwards; empty where the actor speaks or the outlet tells it."""
    evidence: Evidence
    """What it rests on."""
    confidence: float
    """How sure the reader is, 0 to 1."""
    why: tuple[Reason, ...]
    """Which rules made the record."""
    condition_kind: ConditionKind | None = None
    """Direction of the condition."""
