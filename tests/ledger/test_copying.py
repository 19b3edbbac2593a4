"""A log that is carried into another ledger is the same there, whatever database it stands in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from parley.ledger import Ledger, entries, open_ledger, readers, record, status, take, text_versions
from parley.records import BadImport
from tests.ledger.ticking import START, derived, ticking, told


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    record(ledger, told("a1"))
    record(ledger, told("a1", title="Edited", title_from="meta"))
    return ledger


def test_the_log_is_the_same_elsewhere(filled: Ledger, tmp_path: Path) -> None:
    with open_ledger(f"sqlite:///{tmp_path / 'copy.db'}", clock=ticking(), create=True) as copy:
        assert take(copy, entries(filled)) == 4
        assert (status(copy), derived(copy)) == (status(filled), derived(filled))


def test_a_log_comes_back_into_the_database_that_it_came_from(filled: Ledger, tmp_path: Path) -> None:
    with open_ledger(f"sqlite:///{tmp_path / 'copy.db'}", clock=ticking(), create=True) as copy:
        take(copy, entries(filled, known_at=START.replace(second=1)))
        record(filled, told("a2"))
        assert take(copy, entries(filled)) == 4
        assert take(filled, entries(copy)) == 0


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"number": 3}, "does not follow"),
        ({"previous": "0" * 64}, "does not follow"),
        ({"body": {"version": "x"}}, "its hash is another"),
        ({"recorded_at": START}, "its hash is another"),
    ],
)
def test_a_log_that_was_changed_is_refused_whole(
    filled: Ledger, tmp_path: Path, change: dict[str, object], fault: str
) -> None:
    first, second, *others = entries(filled)
    changed = [first, replace(second, **change), *others]  # type: ignore[arg-type]
    with open_ledger(f"sqlite:///{tmp_path / 'copy.db'}", clock=ticking(), create=True) as copy:
        with pytest.raises(BadImport, match=fault):
            take(copy, changed)
        assert status(copy).entries == 0


def test_each_reading_that_holds_names_its_reader(filled: Ledger) -> None:
    assert readers(filled) == {4: {"name": "hand", "version": "1"}}
    assert readers(filled, known_at=START.replace(second=1)) == {2: {"name": "hand", "version": "1"}}


def test_an_article_is_told_with_all_that_it_says(filled: Ledger) -> None:
    (now,) = text_versions(filled)
    (before,) = text_versions(filled, known_at=START.replace(second=1))
    assert (now.body["title"], before.body["title"], now.number, before.number) == ("Edited", None, 3, 1)
