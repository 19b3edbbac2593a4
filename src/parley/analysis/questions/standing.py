"""Whether a question is open on a day, a later report answers it, or one makes it void."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parley.analysis.facts.fact import Fact, Facts
from parley.analysis.questions.answered import answered, overtaken
from parley.analysis.questions.life import Asking


class QuestionState(StrEnum):
    """Whether somebody still waits for an answer."""

    OPEN = "open"
    ANSWERED = "answered"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class Standing:
    """A question on a day, and the report that answers it or makes it void."""

    question: Asking
    state: QuestionState
    answer: Fact | None


def standing(question: Asking, day: date | None, facts: Facts | None = None) -> Standing | None:
    """Say whether a question is open on a day, or None where it had not been told by then.

    Only what is later than the last report that calls it open can close it; who asks about an earlier day is told what
    was known of it then.
    """
    if day is not None and question.first is not None and question.first > day:
        return None
    if facts is not None:
        if answer := answered(question, facts, day):
            return Standing(question, QuestionState.ANSWERED, answer)
        if end := overtaken(question, facts, day):
            return Standing(question, QuestionState.OVERTAKEN, end)
    return Standing(question, QuestionState.OPEN, None)
