"""Somebody binds, offers or declines to provide something to somebody (Singh 1999: debtor, creditor, antecedent)."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.actor import Actor
from parley.records.evidence import Evidence, Reason
from parley.records.shown import ShownRecord
from parley.records.terms import ConditionKind, Period, Quantity


class CommitmentStatus(StrEnum):
    """What the text reports of a commitment (the annotation guide defines each)."""

    FLOATED = "floated"
    """Talked about: could be provided."""
    OFFERED = "offered"
    """Offered by the debtor."""
    PLEDGED = "pledged"
    """Promised: will be provided."""
    CONDITIONAL = "conditional"
    """Promised on a condition."""
    DELIVERED = "delivered"
    """Provided."""
    REFUSED = "refused"
    """Ruled out by the debtor."""
    WITHDRAWN = "withdrawn"
    """Taken back."""
    UNDETERMINED = "undetermined"
    """Open, or open in its details, as the text says."""
    REQUESTED = "requested"
    """Asked of the debtor, who has not answered."""


@dataclass(frozen=True, slots=True)
class Commitment(ShownRecord):
    """What a debtor would provide to a creditor; condition, amount and deadline are the text's own words.

    ``quantity`` is the amount in numbers and ``due`` the deadline in days, None where the text tells none;
    ``condition_kind`` is the direction of the condition.
    """

    id: str
    """Stays the same as long as article, evidence and key fields do."""
    debtor: Actor
    """Who would provide something."""
    creditor: Actor | None
    """For whom; none where the text does not tell."""
    measure: str
    """What would be provided."""
    status: CommitmentStatus
    """How far it has come, as the text reports it."""
    condition: str | None
    """On what it hangs, in the words of the text; none where it is told without one."""
    amount: str | None
    """How much, in the words of the text."""
    deadline: str | None
    """By when, in the words of the text."""
    source: tuple[Actor, ...]
    """Who reports it, from the outlet inwards; empty where the debtor speaks or the outlet tells it."""
    evidence: Evidence
    """What it rests on."""
    confidence: float
    """How sure the reader is, 0 to 1."""
    why: tuple[Reason, ...]
    """Which rules made the record."""
    quantity: Quantity | None = None
    """The amount in numbers."""
    due: Period | None = None
    """The deadline in days."""
    condition_kind: ConditionKind | None = None
    """Direction of the condition."""
