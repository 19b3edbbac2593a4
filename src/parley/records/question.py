"""The text says that something is not settled or not known."""

from dataclasses import dataclass

from parley.records.evidence import Evidence, Reason


@dataclass(frozen=True, slots=True)
class Question:
    """What is open, in the words of the text."""

    id: str
    about: str
    evidence: Evidence
    confidence: float
    why: tuple[Reason, ...]
