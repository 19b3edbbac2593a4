"""Ledgers that keep views."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from parley.analysis.weaving import weaving
from parley.ledger import Ledger, open_ledger
from tests.ledger.ticking import ticking


@pytest.fixture
def woven(database: str) -> Iterator[Ledger]:
    """An empty ledger that keeps views."""
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as made:
        yield made
