"""``parley questions``: what is open, since when, and what answered it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, witness_row, write_rows

if TYPE_CHECKING:
    from parley.analysis.questions import Standing

EXAMPLES = """
    parley questions --dossier talks/

    parley questions --all --about monitors --dossier talks/

    parley questions --answered --as-of 2025-03-10 --format json --dossier talks/
"""
COLUMNS = ("about", "state", "since", "last", "articles", "evidence", "answered", "answer")


def questions(
    answered: Annotated[bool, typer.Option("--answered", help="Only what a later report answers.")] = False,
    opened_only: Annotated[bool, typer.Option("--open", help="Only what is open; so by default.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Open, answered, and overtaken.")] = False,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="Only what has all these words in it.")] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show what is open: since when, who says so, and, if asked for, what a later report answers or makes void."""
    day, moment = checked_day(as_of), checked_moment(known_at)

    from parley.analysis.questions import QuestionState, asked_questions
    from parley.analysis.scoring.words import content_words
    from parley.cli.output import opened

    wanted = {QuestionState.ANSWERED} if answered else set[QuestionState]()
    wanted |= {QuestionState.OPEN} if opened_only or not answered else set()
    with speaking(), the_ledger(folder, tier) as (_, ledger), opened(None) as out:
        found = asked_questions(ledger, as_of=day, known_at=moment)
        rows = [
            _row(told) | {"thread": thread}
            for told, thread in found
            if (everything or told.state in wanted) and content_words(about) <= content_words(told.question.about)
        ]
        write_rows(form, rows, COLUMNS, _lines, out)


def _row(told: Standing) -> dict[str, object]:
    """Give a question as a row; the JSON form has its witnesses."""
    question, answer = told.question, told.answer
    return {
        "about": question.about,
        "state": told.state.value,
        "since": question.first.isoformat() if question.first else None,
        "last": question.last.isoformat() if question.last else None,
        "articles": question.articles,
        "evidence": question.witnesses[-1].text,
        "answered": answer.day.isoformat() if answer and answer.day else None,
        "answer": answer.witness.text if answer else None,
        "witnesses": [witness_row(one) for one in question.witnesses],
        "answered_by": witness_row(answer.witness) if answer else None,
    }


def _lines(rows: Rows) -> Iterator[str]:
    """Give each question with its evidence, and its answer below."""
    for row in rows:
        since = f"since {row['since']}" if row["since"] else "since an unknown day"
        yield f"{row['state']}: {row['about']}  ({since}; articles: {row['articles']})"
        yield f"    “{' '.join(str(row['evidence']).split())}”"
        if row["answer"]:
            yield f"    {row['state']} {row['answered']}: “{' '.join(str(row['answer']).split())}”"
