"""A question is open until a later report settles it."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.facts import Fact, Facts, Tells, fact
from parley.analysis.questions import QuestionState, asking, fold, line_of, standing
from parley.analysis.questions.life import extend
from parley.analysis.witness import bearing
from tests.analysis.telling import telling

ASKS = "It is open whether Ruritania or Graustark pays for the monitors."
PAYS = [telling("question", date(2025, 3, day), text=ASKS) for day in (1, 4)]


def told(
    day: int, text: str = "Graustark pays for the monitors.", tells: Tells = Tells.SETTLES, who: str = "Graustark"
) -> Fact:
    of = telling("commitment", date(2025, 3, day), text=text)
    return fact(of.published, (who,), "", bearing(of), tells)


def state(about: str, *facts: Fact, text: str = ASKS) -> QuestionState:
    asked = telling("question", date(2025, 3, 1), about=about, text=text)
    found = standing(fold([asked]), None, Facts(facts))
    assert found
    return found.state


def test_a_question_is_open_since_the_first_report() -> None:
    found = standing(fold(PAYS), None)
    assert found
    assert (found.state, found.question.first, found.question.articles) == (QuestionState.OPEN, date(2025, 3, 1), 2)


def test_a_later_report_that_settles_it_answers_it() -> None:
    found = standing(fold(PAYS), None, Facts([told(6), told(5)]))
    assert found
    assert found.answer
    assert (found.state, found.answer.day) == (QuestionState.ANSWERED, date(2025, 3, 5))


@pytest.mark.parametrize("fact", [told(4), told(3), told(9, "Graustark pays for the bridge.")])
def test_what_came_before_or_is_about_something_else_answers_nothing(fact: Fact) -> None:
    found = standing(fold(PAYS), None, Facts([fact]))
    assert found
    assert found.state is QuestionState.OPEN


def test_on_a_day_before_the_answer_it_is_open_and_before_the_question_there_is_none() -> None:
    found = standing(fold(PAYS), date(2025, 3, 5), Facts([told(6)]))
    assert found
    assert found.state is QuestionState.OPEN
    assert standing(fold(PAYS), date(2025, 2, 1)) is None


def test_a_line_says_the_question() -> None:
    assert asking(line_of(fold(PAYS))) == fold(PAYS)


def test_reports_one_by_one_make_what_they_make_together() -> None:
    assert extend(fold(PAYS[:1]), PAYS[1:]) == fold(PAYS)
    assert extend(fold(PAYS), [telling("question", date(2025, 3, 2))]) is None


def test_who_says_no_more_than_the_names_answers_nothing() -> None:
    asks = "It is open whether the Ruritanian premier Mirela Vell will attend."
    other = told(5, "Mirela Vell, the Ruritanian premier, refused to withdraw.")
    assert state("ruritanian premier mirela vell attend", other, text=asks) is QuestionState.OPEN


def test_what_is_itself_open_answers_nothing() -> None:
    assert state("who pays for the monitors", told(5, "It is unclear who pays for the monitors.")) is QuestionState.OPEN


@pytest.mark.parametrize(("text", "found"), [
    ("Graustark sends 200 monitors.", "answered"), ("Graustark sends monitors.", "open"),
])  # fmt: skip
def test_a_question_for_a_number_wants_one(text: str, found: str) -> None:
    assert state("how many monitors graustark sends", told(5, text)) == found


def test_what_was_withdrawn_is_no_question_any_more() -> None:
    assert (
        state("who pays for the monitors", told(5, "Nobody pays for the monitors now.", Tells.VOIDS))
        is QuestionState.OVERTAKEN
    )


def test_a_short_question_is_answered_by_those_whom_its_sentence_names() -> None:
    other = told(5, "Strelsau pays for the monitors.", who="Strelsau")
    assert state("who pays for the monitors", other) is QuestionState.OPEN
