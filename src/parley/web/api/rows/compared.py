"""Rows that hold reports or states against each other: conflicts, changes, and the brief."""

from __future__ import annotations

from parley.analysis.changes import ChangeKind
from parley.analysis.conflicts import ConflictKind
from parley.web.api.rows.row import Sourced, Told, Witness
from parley.web.lens import Day, Moment


class ReportRow(Witness):
    """What one report says."""

    actor: str
    says: str


class ConflictRow(Told):
    """Two sides whose reports contradict each other in what they say (``differ``); of each the latest report in
    columns of its own, and all of them."""

    kind: ConflictKind
    differ: str
    why: str
    actors: str
    about: str
    since: Day | None
    left_actor: str
    left_says: str
    left_outlet: str | None
    left_published: Day | None
    left_recorded_at: Moment
    left_article: str
    left_record: str
    left_text: str
    right_actor: str
    right_says: str
    right_outlet: str | None
    right_published: Day | None
    right_recorded_at: Moment
    right_article: str
    right_record: str
    right_text: str
    left: list[ReportRow]
    right: list[ReportRow]


class ChangeRow(Sourced):
    """What is otherwise than before, as a sentence and in parts; ``grounds`` bear out what is ``now``, ``before`` what
    ``was``."""

    kind: ChangeKind
    how: str
    actor: str | None
    about: str
    was: str | None
    now: str | None
    condition: str | None
    day: Day | None
    sentence: str
    thread: str | None
    grounds: list[Sourced]
    before: list[Sourced]


class BriefLine(Told):
    """A sentence of a brief with the numbers of the notes that bear it out."""

    text: str
    day: Day | None
    notes: list[int]


class BriefGroup(Told):
    """Sentences of one kind or about one side; ``more`` were left out."""

    head: str
    lines: list[BriefLine]
    more: int


class BriefSection(Told):
    """A part of a brief; without groups, ``empty`` says so."""

    head: str
    groups: list[BriefGroup]
    empty: str
    more: int


class BriefNote(Told):
    """What bears a sentence of a brief out."""

    number: int
    text: str
    outlet: str | None
    article: str
    published: Day | None
    url: str | None
    record: str


class Brief(Told):
    """What changed, then what holds."""

    title: str
    as_of: Day | None
    known: Moment | None
    sections: list[BriefSection]
    notes: list[BriefNote]
