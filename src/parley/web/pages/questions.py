"""What is open, and what was answered or overtaken."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from parley.analysis.questions import QuestionState
from parley.exchange.views import QuestionWish, questions_table
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()


STATES = tuple(one.value for one in QuestionState)


class Wanted(Asked):
    """Questions in any of these states, by default open ones, with all these words in them."""

    state: tuple[QuestionState, ...] = (QuestionState.OPEN,)
    about: str = ""


@router.get("/questions")
def questions(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show open questions, and those in other states where they are asked for."""
    wish = QuestionWish(frozenset(asked.state), asked.about or None)
    table = questions_table(desk.looked_at(lens.tier), wish, lens.clocks)
    return answer(asked.form, table, "questions.html", desk, lens, states=STATES, asked=asked)
