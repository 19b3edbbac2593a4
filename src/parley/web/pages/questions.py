"""What is open, and what was answered or overtaken."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from parley.analysis.questions import QuestionState
from parley.exchange.views import QuestionWish, Table, questions_table
from parley.web.answers import answer
from parley.web.asked import Asked, Form
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
    ledger = desk.looked_at(lens.tier)

    def told() -> Table:
        return questions_table(ledger, wish, lens.clocks)

    if asked.form is not Form.HTML:
        return answer(asked.form, told(), "", desk, lens)
    seen = desk.behind.show(ledger, lens.clocks, ("questions", wish), told)
    return answer(asked.form, seen.view, "questions.html", desk, lens, states=STATES, asked=asked, seen=seen)
