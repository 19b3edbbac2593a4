"""Commitments, meetings, open questions."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from parley.analysis.commitments import Stage
from parley.analysis.commitments.narrowed import Wish
from parley.analysis.questions import QuestionState
from parley.exchange.views import (
    CommitmentWish,
    MeetingWish,
    QuestionWish,
    commitments_table,
    meetings_table,
    questions_table,
)
from parley.web.api.part import Page, Parted
from parley.web.api.rows.arranged import CommitmentRow, MeetingRow, QuestionRow
from parley.web.api.typed import Text, Texts

router = APIRouter(tags=["Commitments, meetings, questions"])


class CommitmentsWanted(BaseModel):
    """Of any debtor that is named, to any creditor, on any issue, at any stage; none named means all."""

    debtor: Texts = ()
    creditor: Texts = ()
    issue: Texts = ()
    stage: tuple[Stage, ...] = ()


class MeetingsWanted(BaseModel):
    """Meetings of all that are named; only those planned, put off, or not told to be held, where it is wished."""

    who: Texts = ()
    upcoming: bool = False
    slipped: bool = False
    overdue: bool = False


class QuestionsWanted(BaseModel):
    """Questions in any of these states, none named means any, with all these words in them."""

    state: tuple[QuestionState, ...] = ()
    about: Text = ""


@router.get("/commitments", response_model=Page[CommitmentRow])
def commitments(part: Parted, asked: Annotated[CommitmentsWanted, Query()]) -> Any:  # noqa: ANN401
    """Give who binds himself to what, and where each commitment stands."""
    look, parties = part.look, Wish(asked.debtor, asked.creditor, asked.issue)
    wish = CommitmentWish(parties, frozenset(asked.stage), part.until)
    return part.of(lambda clocks: commitments_table(look.ledger, look.dossier, wish, clocks))


@router.get("/meetings", response_model=Page[MeetingRow])
def meetings(part: Parted, asked: Annotated[MeetingsWanted, Query()]) -> Any:  # noqa: ANN401
    """Give who meets whom, when and where, after which other meeting."""
    look, wish = part.look, MeetingWish(asked.who, asked.upcoming, asked.slipped, asked.overdue)
    return part.of(lambda clocks: meetings_table(look.ledger, look.dossier, wish, clocks))


@router.get("/questions", response_model=Page[QuestionRow])
def questions(part: Parted, asked: Annotated[QuestionsWanted, Query()]) -> Any:  # noqa: ANN401
    """Give what is open since when, and what was answered or overtaken."""
    wish = QuestionWish(frozenset(asked.state), asked.about or None)
    return part.of(lambda clocks: questions_table(part.look.ledger, wish, clocks))
