"""Questions that came up, and those that were answered."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.changes.touched import Touched
from parley.analysis.facts import Facts
from parley.analysis.questions import VIEW, QuestionState, Standing, asking, standing


def of_questions(touched: Touched, before: State, after: State, *, facts: tuple[Facts, Facts]) -> Iterator[Change]:
    """Give the questions that are open or answered, and were not before.

    ``facts`` are those of the moments of both states.

    Raises:
        BadLedger: if the database refuses.
    """
    then, told = facts
    for thread, earlier, question in touched.both(VIEW, lambda some, _: map(asking, some)):
        now = standing(question, after.as_of, told)
        was = standing(earlier, before.as_of, then) if earlier else None
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
