"""A reading with fewer records: only some kinds, only what is sure enough."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from parley.analysis.scoring.findings import Kind
from parley.records import Commitment, Meeting, Question, Reading, Statement

Kept = TypeVar("Kept", Statement, Meeting, Commitment, Question)


def narrow(reading: Reading, *, kinds: Collection[Kind], min_confidence: float = 0.0) -> Reading:
    """Leave out the records of other kinds, and those below a confidence (0 to 1)."""

    def kept(kind: Kind, records: tuple[Kept, ...]) -> tuple[Kept, ...]:
        return tuple(r for r in records if r.confidence >= min_confidence) if kind in kinds else ()

    meetings = kept(Kind.MEETINGS, reading.meetings)
    ids = {meeting.id for meeting in meetings}
    return replace(
        reading,
        statements=kept(Kind.STATEMENTS, reading.statements),
        meetings=tuple(replace(m, after=tuple(one for one in m.after if one in ids)) for m in meetings),
        commitments=kept(Kind.COMMITMENTS, reading.commitments),
        open_questions=kept(Kind.OPEN_QUESTIONS, reading.open_questions),
    )
