"""The text says that something is not settled or not known."""

from dataclasses import dataclass

from parley.records.evidence import Evidence, Reason
from parley.records.shown import ShownRecord


@dataclass(frozen=True, slots=True)
class Question(ShownRecord):
    """What is open, in the words of the text."""

    id: str
    """Stays the same as long as article, evidence and key fields do."""
    about: str
    """What is open, in the words of the text."""
    evidence: Evidence
    """What it rests on."""
    confidence: float
    """How sure the reader is, 0 to 1."""
    why: tuple[Reason, ...]
    """Which rules made the record."""
