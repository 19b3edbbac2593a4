"""Open questions as rows: what is open, since when, and what answered it."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.questions import QuestionState, Standing, asked_questions
from parley.analysis.scoring.words import content_words
from parley.exchange.views.table import Clocks, Row, Table, iso, witness_row
from parley.ledger import Ledger

COLUMNS = ("about", "state", "since", "last", "articles", "evidence", "answered", "answer")


@dataclass(frozen=True, slots=True)
class QuestionWish:
    """What is asked for: questions in any of these states, no state means any, with all these words in them."""

    states: frozenset[QuestionState] = frozenset()
    about: str | None = None


def questions_table(ledger: Ledger, wish: QuestionWish, clocks: Clocks) -> Table:
    """Give the questions that are asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    words = content_words(wish.about)
    rows = [
        _row(told) | {"thread": thread}
        for told, thread in asked_questions(ledger, as_of=clocks.as_of, known_at=clocks.known_at)
        if (not wish.states or told.state in wish.states) and words <= content_words(told.question.about)
    ]
    return Table(COLUMNS, rows)


def _row(told: Standing) -> Row:
    """Give a question as a row; the JSON form has its witnesses."""
    question, answer = told.question, told.answer
    return {
        "about": question.about,
        "state": told.state.value,
        "since": iso(question.first),
        "last": iso(question.last),
        "articles": question.articles,
        "evidence": question.witnesses[-1].text,
        "answered": iso(answer.day) if answer else None,
        "answer": answer.witness.text if answer else None,
        "witnesses": [witness_row(one) for one in question.witnesses],
        "answered_by": witness_row(answer.witness) if answer else None,
    }
