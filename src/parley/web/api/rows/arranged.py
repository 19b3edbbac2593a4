"""Rows of commitments, meetings and questions."""

from __future__ import annotations

from parley.analysis.commitments import Stage
from parley.analysis.questions import QuestionState
from parley.records import CommitmentStatus, MeetingFormat, MeetingStatus
from parley.web.api.rows.row import Told, Witness
from parley.web.lens import Day


class Term(Told):
    """A term of a commitment that changed."""

    term: str
    was: str | None
    now: str | None


class Happened(Told):
    """What happened to a commitment, with the sentence that tells it where one does."""

    day: Day | None
    what: str
    terms: list[Term]
    witness: Witness | None


class CommitmentStep(Told):
    """A commitment as it was reported for a while."""

    day: Day | None
    status: CommitmentStatus
    amount: str | None
    condition: str | None
    deadline: str | None
    articles: int
    witnesses: list[Witness]


class CommitmentRow(Told):
    """Who binds himself to what, and where it stands (``stage``) since when."""

    debtor: str
    creditor: str | None
    measure: str
    stage: Stage
    since: Day | None
    amount: str | None
    condition: str | None
    deadline: str | None
    due: Day | None
    fulfilled_by: str | None
    ended_by: str | None
    articles: int
    evidence: str
    history: list[Happened]
    steps: list[CommitmentStep]
    thread: str


class MeetingStep(Told):
    """A meeting as it was reported for a while."""

    day: Day | None
    status: MeetingStatus
    place: str | None
    when_text: str | None
    earliest: Day | None
    latest: Day | None
    articles: int
    witnesses: list[Witness]


class Slip(Told):
    """By how many days a meeting was put off (None: nobody tells), and when that was told."""

    day: Day | None
    days: int | None


class MeetingRow(Told):
    """Who meets whom, when and where; put off ``slips`` times, by ``slipped`` days in all;
    ``overdue`` if it is past and not told to be held;
    ``after`` are the threads of the meetings that come first."""

    participants: str
    format: MeetingFormat
    status: MeetingStatus
    place: str | None
    when_text: str | None
    earliest: Day | None
    latest: Day | None
    slips: int
    slipped: int | None
    slipped_on: list[Slip]
    slipped_how: str | None
    overdue: bool
    after: str
    circular: bool
    thread: str
    articles: int
    evidence: str
    steps: list[MeetingStep]


class QuestionRow(Told):
    """What is or was open, and what answered it."""

    about: str
    state: QuestionState
    since: Day | None
    last: Day | None
    articles: int
    evidence: str
    answered: Day | None
    answer: str | None
    witnesses: list[Witness]
    answered_by: Witness | None
    thread: str
