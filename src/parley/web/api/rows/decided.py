"""Rows of reviews and judgements."""

from __future__ import annotations

from typing import Any

from parley.ledger import Decision, Subject, Verdict
from parley.web.api.rows.listed import RecordRow
from parley.web.api.rows.row import Share, Sourced, Told
from parley.web.lens import Day, Moment


class ReviewRow(Told):
    """What somebody decided on a record, and why; ``fields`` are the values that a correction gave."""

    entry: int
    decision: Decision
    by: str
    why: str
    article: str
    record: str
    evidence: str
    recorded_at: Moment
    fields: dict[str, Any]


class Typed(Told):
    """A field that can be corrected: its value as one types it, and the values that it takes (none: any words)."""

    name: str
    value: str
    choices: list[str]


class WaitingRow(Sourced):
    """A record that waits for a decision, in its context."""

    kind: str
    confidence: Share
    tier: str
    contested: bool
    actor: str | None
    before: str
    after: str
    why: list[Any]
    fields: dict[str, Any]
    inputs: list[Typed]


class RecordTold(RecordRow):
    """A record with what people decided on it, and what of it can be corrected."""

    before: str
    after: str
    contested: bool
    inputs: list[Typed]
    reviews: list[ReviewRow]


class Judged(Told):
    """What somebody judged two names, phrases or records to be, and why."""

    of: Subject
    left: str
    right: str
    verdict: Verdict
    why: str
    by: str


class JudgementRow(Judged):
    """A judgement as it stands: whether a later word took its place, whether the ledger goes by it, whether it lost its
    records, and the judgements that contradict it."""

    recorded_at: Moment
    replaced: bool
    followed: bool | None
    lost: bool
    left_text: str | None
    right_text: str | None
    against: list[list[Judged]]


class PairRow(Told):
    """Two things that may be one, how alike they are and why, each with a record that tells of it."""

    of: Subject
    left: str
    right: str
    score: float | None
    why: str | None
    left_published: Day | None
    left_outlet: str | None
    left_article: str | None
    left_text: str | None
    right_published: Day | None
    right_outlet: str | None
    right_article: str | None
    right_text: str | None


class SuggestionRow(PairRow):
    """A pair that somebody should judge; ``together`` says whether it is taken for one so far."""

    together: bool


class LinkRow(PairRow):
    """A link by which a record joined its thread."""

    thread: str
