"""A question is open until a later report settles it."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.commitments.facts import Fact, fact
from parley.analysis.questions import QuestionState, asking, fold, line_of, standing
from parley.analysis.questions.life import extend
from parley.analysis.witness import bearing
from tests.analysis.telling import telling

PAYS = [telling("question", date(2025, 3, day)) for day in (1, 4)]


def pledge(day: int, what: str = "Graustark pays for the monitors") -> Fact:
    return fact(date(2025, 3, day), what, bearing(telling("commitment", date(2025, 3, day))))


def test_a_question_is_open_since_the_first_report() -> None:
    told = standing(fold(PAYS), None)
    assert told
    assert (told.state, told.question.first, told.question.articles) == (QuestionState.OPEN, date(2025, 3, 1), 2)


def test_a_later_report_that_settles_it_answers_it() -> None:
    told = standing(fold(PAYS), None, [pledge(6), pledge(5)])
    assert told
    assert told.answer
    assert (told.state, told.answer.day) == (QuestionState.ANSWERED, date(2025, 3, 5))


@pytest.mark.parametrize("fact", [pledge(4), pledge(3), pledge(9, "Graustark pays for the bridge")])
def test_what_came_before_or_is_about_something_else_answers_nothing(fact: Fact) -> None:
    told = standing(fold(PAYS), None, [fact])
    assert told
    assert told.state is QuestionState.OPEN


def test_on_a_day_before_the_answer_it_is_open_and_before_the_question_there_is_none() -> None:
    told = standing(fold(PAYS), date(2025, 3, 5), [pledge(6)])
    assert told
    assert told.state is QuestionState.OPEN
    assert standing(fold(PAYS), date(2025, 2, 1)) is None


def test_a_line_says_the_question() -> None:
    assert asking(line_of(fold(PAYS))) == fold(PAYS)


def test_reports_one_by_one_make_what_they_make_together() -> None:
    assert extend(fold(PAYS[:1]), PAYS[1:]) == fold(PAYS)
    assert extend(fold(PAYS), [telling("question", date(2025, 3, 2))]) is None
