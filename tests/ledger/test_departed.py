"""That an article is gone is recorded once, and known from then on."""

from __future__ import annotations

from datetime import timedelta

from parley.ledger import Ledger, departed, mark_departed, record, status, told, verify
from tests.ledger.ticking import START
from tests.ledger.ticking import told as article


def test_an_article_that_is_gone_stays_and_is_told_as_gone(ledger: Ledger) -> None:
    record(ledger, article("a1"))
    before = list(told(ledger))
    assert mark_departed(ledger, "a1", "is gone (410)")
    assert (departed(ledger)["a1"].why, status(ledger).gone) == ("is gone (410)", 1)
    assert list(told(ledger)) == before
    assert verify(ledger).faults == ()


def test_it_is_recorded_once_and_of_no_article_that_nobody_knows(ledger: Ledger) -> None:
    record(ledger, article("a1"))
    assert [mark_departed(ledger, one, "is gone (404)") for one in ("a1", "a1", "a2")] == [True, False, False]


def test_nobody_knew_it_before(ledger: Ledger) -> None:
    record(ledger, article("a1"))
    mark_departed(ledger, "a1", "is gone (410)")
    then = START + timedelta(seconds=1, milliseconds=1)
    assert departed(ledger, known_at=then) == {}
    assert status(ledger, known_at=then).gone == 0
