"""Whatever people and readers do, in whatever order: the ledger stays whole, and the past stays as it was."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.ledger import Decision, Ledger, Review, record, review, told, verify
from parley.records import BadReview
from tests.ledger.ticking import START
from tests.ledger.weave.saying import Said, kept, saying
from tests.ledger.weave.test_weave import short_lived

SAID: list[Said] = [
    ("Ruritania", "demands", "actual", "truce"),
    ("Ruritania", "opposes", "actual", "an early truce"),
    ("Graustark", "supports", "actual", "grain exports"),
]
NAMES = st.sampled_from(["a0", "a1", "a2"])
READ = st.tuples(NAMES, st.lists(st.sampled_from(SAID), max_size=3), st.sampled_from("12"), st.sampled_from("AB"))
DECIDED = st.tuples(NAMES, st.integers(0, 2), st.sampled_from(Decision))
STEPS = st.lists(st.one_of(READ, DECIDED), max_size=12)
Step = tuple[str, list[Said], str, str] | tuple[str, int, Decision]


def take(ledger: Ledger, step: Step) -> None:
    """Add an article, read it again, edit it, or decide on a record of it, if it is there."""
    if len(step) == 4:
        record(ledger, saying(step[0], "2025-03-01", *step[1], version=step[2], outlet=step[3]))
        return
    fields = {"stance": "concedes", "actor": "Hentzau"} if step[2] is Decision.CORRECT else None
    try:
        review(ledger, f"s{step[0]}{step[1]}", Review(step[2], "anna", "", fields))
    except BadReview:
        return


def answers(ledger: Ledger, seconds: float) -> list[object]:
    moment = START + timedelta(seconds=seconds)
    return [list(told(ledger, known_at=moment)), kept(ledger, moment)]


@given(before=STEPS, after=STEPS)
@settings(max_examples=40, deadline=None)
def test_the_ledger_stays_whole_and_the_past_as_it_was(before: list[Step], after: list[Step]) -> None:
    with short_lived() as ledger:
        for step in before:
            take(ledger, step)
        asked = (ledger.clock() - START).total_seconds()
        then = answers(ledger, asked)
        for step in after:
            take(ledger, step)
        assert answers(ledger, asked) == then
        assert verify(ledger).faults == ()
