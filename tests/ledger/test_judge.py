"""Judgements are entries, and known from when they were given."""

from __future__ import annotations

from parley.ledger import Judgement, Ledger, Subject, Verdict, judge, judgements, record, verify
from tests.ledger.ticking import START, told

SAME = Judgement(Subject.ACTOR, "Ruritania", "Strelsau", Verdict.SAME, "its capital", "anna")


def test_a_judgement_reads_back_and_is_known_from_its_time_on(ledger: Ledger) -> None:
    record(ledger, told())
    judge(ledger, SAME)
    assert judgements(ledger) == [SAME]
    assert judgements(ledger, known_at=START) == []
    assert verify(ledger).faults == ()
