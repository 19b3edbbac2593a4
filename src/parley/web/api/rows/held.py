"""Rows of positions and of what gathers them."""

from __future__ import annotations

from parley.records import Modality, Stance
from parley.web.api.rows.row import Sourced, Told
from parley.web.lens import Day


class HeldRow(Told):
    """Who holds what on an issue, from when to when; ``side`` is the party that the actor speaks for."""

    actor: str
    side: str
    issue: str
    stance: Stance
    modality: Modality
    condition: str | None
    valid_from: Day | None
    valid_to: Day | None
    ended: str | None
    thread: str


class PositionRow(HeldRow):
    """A position: ``witnesses`` articles tell it, ``origins`` of them independently; ``records`` are the record, the
    article and the sentence of each."""

    witnesses: int
    origins: int
    origin_names: list[str]
    evidence: str
    records: list[tuple[str, str, str]]


class StepRow(HeldRow, Sourced):
    """A sentence that tells the actor's ``number``-th position on the issue, or ends it (``role``)."""

    number: int
    role: str


class PartRow(Sourced):
    """A line of a card: in which ``part`` of it, whom and what it is about, and what is told; lines that tell a
    position have its keys, too, those of who agrees a ``weight``."""

    part: str
    day: Day | None
    actor: str | None
    about: str | None
    what: str
    side: str | None = None
    stance: Stance | None = None
    modality: Modality | None = None
    condition: str | None = None
    ended: str | None = None
    weight: float | None = None


class TieRow(Told):
    """How much two actors agree: on how many issues, on which, and the weight by the measure that was asked for."""

    left: str
    right: str
    weight: float
    agree: int
    differ: int
    agree_on: str
    differ_on: str
