"""Which threads days, and entries, touch; on both databases."""

from __future__ import annotations

from datetime import date, timedelta

from parley.analysis.facts import Tells, seek
from parley.analysis.weaving import weaving
from parley.ledger import lines, open_ledger, record, seeking, threads_due, threads_rewritten, threads_told
from tests.ledger.ticking import START, ticking, told
from tests.ledger.weave.saying import Said, saying
from tests.ledger.weave.test_judged import meeting

TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")
VIEWS = ("positions", "meetings", "commitments", "questions")


def positions(threads: set[str]) -> set[str]:
    return {name for name in threads if name.startswith("s")}


def test_days_touch_what_their_articles_tell_and_nothing_else(database: str) -> None:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        record(ledger, saying("a1", "2025-03-03", TRUCE))
        record(ledger, saying("a2", "2025-03-05", GRAIN))
        thread = {line.actor: line.thread for line in lines(ledger, "positions")}
        early, late = date(2025, 3, 2), date(2025, 3, 4)
        assert positions(threads_told(ledger, early, late)) == {thread["Ruritania"]}
        assert positions(threads_told(ledger, late, None)) == {thread["Graustark"]}
        assert threads_told(ledger, early, early) == set()
        assert positions(threads_told(ledger, date.min, date.max)) == set(thread.values())
        assert threads_told(ledger, date.max, None) == set()


def test_entries_touch_what_they_write(database: str) -> None:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        record(ledger, saying("a1", "2025-03-03", TRUCE))
        between = ledger.clock()
        record(ledger, saying("a2", "2025-03-05", GRAIN))
        grain = {line.thread for line in lines(ledger, "positions") if line.actor == "Graustark"}
        assert positions(threads_rewritten(ledger, VIEWS, between, None)) == grain
        assert positions(threads_rewritten(ledger, VIEWS, None, between)) == grain
        assert threads_rewritten(ledger, VIEWS, START - timedelta(days=1), between).isdisjoint(grain)
        assert threads_rewritten(ledger, VIEWS, None, None) == set()


def test_what_is_past_on_one_of_two_days_is_touched(database: str) -> None:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        due, a_day = date(2025, 3, 8), timedelta(days=1)
        on = {"earliest": "2025-03-07", "latest": due.isoformat(), "edtf": "2025-03-07/2025-03-08", "value": None}
        record(ledger, meeting("1", 3, status="scheduled", when=None, when_text="in March", period=on))
        [thread] = (line.thread for line in lines(ledger, "meetings", ended=True))
        assert threads_due(ledger, ("meetings",), due, due + a_day) == {thread}
        assert threads_due(ledger, ("meetings",), due - a_day, due) == set()
        assert threads_due(ledger, ("meetings",), due + a_day, None) == {thread}
        assert threads_due(ledger, ("commitments",), due, due + a_day) == set()


def test_a_question_and_a_commitment_say_what_they_seek(database: str) -> None:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        record(ledger, told("a1"))
        sought = seeking(ledger)
    assert {who[0] for some in sought.values() for who in some} == {"c", "q"}
    assert {one.split()[0] for one in sought} >= {"SETTLES", "VOIDS", "HANDS"}
    assert seek(frozenset({"x" * 2_000}), 0.5, Tells.SO) == "SO 0.5 "
