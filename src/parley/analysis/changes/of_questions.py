"""Questions that came up, and those that were answered."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.changes.touched import Touched
from parley.analysis.facts import KeptFacts
from parley.analysis.questions import VIEW, QuestionState, Standing, asking, standing
from parley.ledger import Ledger


def of_questions(
    ledger: Ledger, touched: Touched, before: State, after: State, *, facts: KeptFacts | None = None
) -> Iterator[Change]:
    """Give the questions that are open or answered, and were not before.

    ``facts`` are those of the moment of ``after``, for who asks about several days of it.

    Raises:
        BadLedger: if the database refuses.
    """
    facts = facts or KeptFacts(ledger, after.known_at)
    known = {line.thread: asking(line) for line in touched.lines(VIEW, after)}
    then, told = known, facts
    if before.known_at != after.known_at:
        then = {line.thread: asking(line) for line in touched.lines(VIEW, before)}
        told = KeptFacts(ledger, before.known_at)
    for thread, question in known.items():
        now = standing(question, after.as_of, facts)
        was = standing(then[thread], before.as_of, told) if thread in then else None
        if now is not None and (was is None or was.state is not now.state):
            yield _change(was, now, thread)


def _change(was: Standing | None, now: Standing, thread: str) -> Change:
    question, answer = now.question, now.answer
    answered = now.state is QuestionState.ANSWERED and answer is not None
    return Change(
        kind=ChangeKind.ANSWERED if answered else ChangeKind.ASKED,
        how=now.state.value,
        actor=None,
        about=question.about,
        was=was.state.value if was else None,
        now=f"answered: {answer.what}" if answered and answer else now.state.value,
        day=answer.day if answered and answer else question.first,
        grounds=grounds([answer.witness] if answered and answer else question.witnesses),
        before=grounds(question.witnesses) if answered else (),
        thread=thread,
    )
