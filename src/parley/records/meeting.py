"""An encounter or call between named sides, past or planned."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.actor import Actor
from parley.records.evidence import Evidence, Reason
from parley.records.shown import ShownRecord
from parley.records.terms import Period


class MeetingFormat(StrEnum):
    """How many sides meet, and whether they sit in one room."""

    BILATERAL = "bilateral"
    """Two sides."""
    TRILATERAL = "trilateral"
    """Three sides."""
    MULTILATERAL = "multilateral"
    """Four sides or more."""
    CALL = "call"
    """By telephone."""
    VIRTUAL = "virtual"
    """By video."""
    UNKNOWN = "unknown"
    """The text does not tell."""


class MeetingStatus(StrEnum):
    """How far a meeting has come (the annotation guide defines each)."""

    HELD = "held"
    """Took place."""
    ONGOING = "ongoing"
    """Goes on now."""
    SCHEDULED = "scheduled"
    """Its day or place is fixed."""
    AGREED = "agreed"
    """The sides said yes."""
    PROPOSED = "proposed"
    """Somebody put it forward."""
    REJECTED = "rejected"
    """A side said no."""
    CANCELLED = "cancelled"
    """Called off."""
    POSTPONED = "postponed"
    """Put off."""


@dataclass(frozen=True, slots=True)
class Meeting(ShownRecord):
    """A meeting of at least two sides.

    ``when`` is an ISO 8601 day or range, None where the text does not fix it; ``period`` says also what is open, vague
    or stays relative, None where the text tells no time. ``after`` holds the ids of the meetings
    of the same reading that the text puts before this one: they came first, or have to.
    """

    id: str
    """Stays the same as long as article, evidence and key fields do."""
    participants: tuple[Actor, ...]
    """Who meets."""
    format: MeetingFormat
    """How many sides meet, and whether in one room."""
    place: str | None
    """Where; none where the text does not tell."""
    when_text: str | None
    """When, in the words of the text."""
    when: str | None
    """When, as an ISO 8601 day or range; none where text and day of publication do not fix it."""
    status: MeetingStatus
    """How far it has come, as the text reports it."""
    source: tuple[Actor, ...]
    """Who reports it, from the outlet inwards; empty where a participant speaks or the outlet tells it."""
    evidence: Evidence
    """What it rests on."""
    confidence: float
    """How sure the reader is, 0 to 1."""
    why: tuple[Reason, ...]
    """Which rules made the record."""
    after: tuple[str, ...] = ()
    """Ids of the meetings of the same article that come before this one."""
    period: Period | None = None
    """The days that the words can mean."""
