"""Every record comes out with its article and both clocks."""

from __future__ import annotations

from datetime import date, timedelta

from parley.ledger import Ledger, record, told
from tests.ledger.ticking import START
from tests.ledger.ticking import told as article


def test_a_record_comes_with_its_article_and_both_clocks(ledger: Ledger) -> None:
    record(ledger, article("a1", outlet="Strelsau Gazette", published="2025-03-01"))
    first = next(told(ledger, kinds=("statement",)))
    assert (first.article, first.outlet, first.published) == ("a1", "Strelsau Gazette", date(2025, 3, 1))
    assert first.recorded_at == START + timedelta(seconds=1)
    assert first.text == first.body["evidence"]["text"]


def test_kinds_that_are_not_asked_for_stay_away(ledger: Ledger) -> None:
    record(ledger, article("a1"))
    assert {one.kind for one in told(ledger, kinds=("meeting", "question"))} == {"meeting", "question"}
    assert len({one.kind for one in told(ledger)}) == 4


def test_what_was_told_by_a_moment_does_not_change_afterwards(ledger: Ledger) -> None:
    record(ledger, article("a1"))
    then = START + timedelta(seconds=1, milliseconds=1)
    before = list(told(ledger, known_at=then))
    record(ledger, article("a1", version="2"))
    record(ledger, article("a2"))
    assert list(told(ledger, known_at=then)) == before
    assert [one.number for one in told(ledger, kinds=("statement",))] == [3, 5]
