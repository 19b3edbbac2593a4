"""Somebody binds, offers or declines to provide something to somebody (Singh 1999: debtor, creditor, antecedent)."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.actor import Actor
from parley.records.evidence import Evidence, Reason
from parley.records.terms import ConditionKind, Period, Quantity


class CommitmentStatus(StrEnum):
    """What the text reports of a commitment (the annotation guide defines each)."""

    FLOATED = "floated"
    OFFERED = "offered"
    PLEDGED = "pledged"
    CONDITIONAL = "conditional"
    DELIVERED = "delivered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    UNDETERMINED = "undetermined"
    REQUESTED = "requested"


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a debtor would provide to a creditor; condition, amount and deadline are the text's own words.

    ``quantity`` is the amount in numbers and ``due`` the deadline in days, None where the text tells none;
    ``condition_kind`` is the direction of the condition.
    """

    id: str
    debtor: Actor
    creditor: Actor | None
    measure: str
    status: CommitmentStatus
    condition: str | None
    amount: str | None
    deadline: str | None
    source: tuple[Actor, ...]
    evidence: Evidence
    confidence: float
    why: tuple[Reason, ...]
    quantity: Quantity | None = None
    due: Period | None = None
    condition_kind: ConditionKind | None = None
