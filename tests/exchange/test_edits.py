"""Edits as rows: the words, the records, and the reviews that lost theirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from parley.exchange.views import Clocks, edited_table, edits_table
from parley.ledger import Ledger, mark_departed, open_ledger, record
from tests.ledger.ticking import START, ticking, told
from tests.readings import TEXT


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True) as made:
        record(made, told("a1"))
        record(made, told("a2"))
        yield made


def test_nothing_is_told_where_nothing_was_edited(ledger: Ledger) -> None:
    assert edited_table(ledger, Clocks()).rows == []
    assert edits_table(ledger, "a1", Clocks()).rows == []


def test_an_edit_is_told_with_its_words_and_records(ledger: Ledger) -> None:
    record(ledger, told("a1", text=f"{TEXT} The harbour stays shut."))
    (row,) = edited_table(ledger, Clocks()).rows
    assert (row["article"], row["versions"], row["removed"], row["gone"]) == ("a1", 2, 0, None)
    rows = edits_table(ledger, "a1", Clocks()).rows
    assert ("added", "text") in {(one["change"], one["what"]) for one in rows}
    assert {one["change"] for one in rows if one["record"]} == {"kept"}


def test_an_article_that_is_gone_is_told_beside_those_that_were_edited(ledger: Ledger) -> None:
    mark_departed(ledger, "a2", "is gone (410)")
    (row,) = edited_table(ledger, Clocks()).rows
    assert (row["article"], row["versions"], row["why"]) == ("a2", 1, "is gone (410)")


def test_what_was_edited_later_was_not_known_before(ledger: Ledger) -> None:
    record(ledger, told("a1", text=f"{TEXT} The harbour stays shut."))
    then = Clocks(known_at=START + timedelta(seconds=3, milliseconds=500))
    assert edited_table(ledger, then).rows == []
    assert edits_table(ledger, "a1", then).rows == []
