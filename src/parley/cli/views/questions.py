"""``parley questions``: what is open, since when, and what answered it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Limit, Rows, TableFormat, most, write_table

EXAMPLES = """
    parley questions --dossier talks/

    parley questions --all --about monitors --dossier talks/

    parley questions --answered --as-of 2025-03-10 --format json --dossier talks/
"""
EMPTY = "no question is open; --all shows the answered and overtaken ones"


def questions(
    answered: Annotated[bool, typer.Option("--answered", help="Only what a later report answers.")] = False,
    opened_only: Annotated[bool, typer.Option("--open", help="Only what is open; so by default.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Open, answered, and overtaken.")] = False,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="Only what has all these words in it.")] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    limit: Limit = None,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show what is open: since when, who says so, and, if asked for, what a later report answers or makes void."""
    clocks = checked_clocks(as_of, known_at)

    from parley.analysis.questions import QuestionState
    from parley.exchange.views import QuestionWish, questions_table

    wanted = {QuestionState.ANSWERED} if answered else set[QuestionState]()
    wanted |= {QuestionState.OPEN} if opened_only or not answered else set()
    wish = QuestionWish(frozenset(QuestionState if everything else wanted), about)
    with speaking(), the_ledger(folder, tier) as (_, ledger):
        write_table(form, questions_table(ledger, wish, clocks), _lines, empty=EMPTY, limit=most(form, limit))


def _lines(rows: Rows) -> Iterator[str]:
    """Give each question with its evidence, and its answer below."""
    for row in rows:
        since = f"since {row['since']}" if row["since"] else "since an unknown day"
        yield f"{row['state']}: {row['about']}  ({since}; articles: {row['articles']})"
        yield f"    “{' '.join(str(row['evidence']).split())}”"
        if row["answer"]:
            yield f"    {row['state']} {row['answered']}: “{' '.join(str(row['answer']).split())}”"
