"""Whether a question is open on a day, or a later report answers it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parley.analysis.commitments.facts import Fact
from parley.analysis.questions.life import Asking
from parley.analysis.scoring.words import content_words, covered, load_words

SHARED = 0.75
"""Share of the question's content words that an answer has to say."""

FEWEST = 2
"""A question with fewer content words is never taken for answered."""


class QuestionState(StrEnum):
    """Whether somebody still waits for an answer."""

    OPEN = "open"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Standing:
    """A question on a day, and the report that answers it."""

    question: Asking
    state: QuestionState
    answer: Fact | None


def standing(question: Asking, day: date | None, facts: Iterable[Fact] = ()) -> Standing | None:
    """Say whether a question is open on a day, or None where it had not been told by then.

    A report answers it that is later than the last one that calls it open, and says nearly all its words.
    """
    if day is not None and question.first is not None and question.first > day:
        return None
    words = content_words(question.about) - load_words().asking
    found = [one for one in facts if _settles(one, question, words, day)] if len(words) >= FEWEST else []
    answer = min(found, key=lambda one: (one.day or date.min, one.witness.record), default=None)
    return Standing(question, QuestionState.ANSWERED if answer else QuestionState.OPEN, answer)


def _settles(answer: Fact, question: Asking, words: frozenset[str], day: date | None) -> bool:
    if answer.day is None or (day is not None and answer.day > day):
        return False
    later = question.last is None or question.last < answer.day
    return later and covered(words, answer.words) >= SHARED
