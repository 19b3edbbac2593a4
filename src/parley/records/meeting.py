"""An encounter or call between named sides, past or planned."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.actor import Actor
from parley.records.evidence import Evidence, Reason
from parley.records.terms import Period


class MeetingFormat(StrEnum):
    """How many sides meet, and whether they sit in one room."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    MULTILATERAL = "multilateral"
    CALL = "call"
    VIRTUAL = "virtual"
    UNKNOWN = "unknown"


class MeetingStatus(StrEnum):
    """How far a meeting has come (the annotation guide defines each)."""

    HELD = "held"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    AGREED = "agreed"
    PROPOSED = "proposed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of at least two sides.

    ``when`` is an ISO 8601 day or range, None where the text does not fix it; ``period`` says also what is open, vague
    or stays relative, None where the text tells no time. ``after`` holds the ids of the meetings
    of the same reading that the text puts before this one: they came first, or have to.
    """

    id: str
    participants: tuple[Actor, ...]
    format: MeetingFormat
    place: str | None
    when_text: str | None
    when: str | None
    status: MeetingStatus
    source: tuple[Actor, ...]
    evidence: Evidence
    confidence: float
    why: tuple[Reason, ...]
    after: tuple[str, ...] = ()
    period: Period | None = None
