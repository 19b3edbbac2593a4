"""The version of the weaver moves with what it makes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from benchmarks.ledger.grown import Grown

from parley.analysis.weaving import VERSION, weaving
from parley.ledger import load, open_ledger
from parley.ledger.tables import DERIVED, line, member, pair, thread
from tests.ledger.ticking import derived, ticking, told
from tests.ledger.weave.saying import saying
from tests.ledger.weave.test_weave import CONTRARY, DROPPED, OTHER, TRUCE

VIEWS = (thread, member, line, pair)
MADE = {"6": "4f8fd8ef0996"}
"""What each version makes of the same readings. Where this fails, other views are made: move VERSION, pin it here."""


def test_the_version_moves_with_what_is_made(tmp_path: Path) -> None:
    grown = Grown([told(), saying("a1", "2025-03-01", TRUCE, CONTRARY, DROPPED, OTHER)])
    with open_ledger(f"sqlite:///{tmp_path / 'a.db'}", clock=ticking(), create=True, weaver=weaving) as ledger:
        load(ledger, map(grown.reading, range(60)))
        views = [rows for table, rows in zip(DERIVED, derived(ledger), strict=True) if table in VIEWS]
        assert sha256(repr(views).encode()).hexdigest()[:12] == MADE[VERSION]
