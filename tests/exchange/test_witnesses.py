"""Who asks a view again by what a witness tells of itself finds that witness."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from parley.analysis.weaving import weaving
from parley.exchange.views import Clocks, QuestionWish, questions_table
from parley.ledger import open_ledger, record
from tests.ledger.ticking import START, ticking, told


def test_a_witness_is_known_at_the_moment_that_it_tells(tmp_path: Path) -> None:
    clock = ticking(START + timedelta(microseconds=250_001))
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=clock, create=True, weaver=weaving) as ledger:
        record(ledger, told("a1", published="2025-03-05"))
        rows = questions_table(ledger, QuestionWish(), Clocks()).rows
        moments = [datetime.fromisoformat(one["recorded_at"]) for row in rows for one in row["witnesses"]]
        assert moments
        assert [questions_table(ledger, QuestionWish(), Clocks(known_at=one)).rows for one in moments] == [rows]
