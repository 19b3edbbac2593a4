"""Articles on their way into a ledger, and read again there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parley.flow import Known, add, reread
from parley.ledger import Ledger, held, open_ledger, record, status, verify
from parley.records import Reading
from tests.ledger.ticking import START, ticking, told

TALKS = "Ruritania demanded a ceasefire on Monday.\n\nGermany and France will meet in Geneva on Friday.\n"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(f"sqlite:///{tmp_path / 'ledger.db'}", clock=ticking(), create=True) as made:
        yield made


def test_each_article_comes_out_when_it_is_kept(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{TALKS}\nSo says {name}.", encoding="utf-8")
    for count, outcome in enumerate(add([str(tmp_path)], ledger), start=1):
        assert isinstance(outcome, Reading)
        assert status(ledger).articles == count


def test_an_upgrade_reads_again_and_keeps_the_earlier_reading(ledger: Ledger) -> None:
    record(ledger, _read_by_an_older_reader())
    (outcome,) = reread(ledger)
    assert isinstance(outcome, Reading)
    assert [one.told["reader"]["name"] for one in held(ledger)] == ["grammar"]
    before = [one.told["reader"] for one in held(ledger, known_at=START.replace(second=1))]
    assert before == [{"name": "grammar", "version": "0"}]
    assert verify(ledger).faults == ()


def test_what_this_reader_has_read_is_left_alone(ledger: Ledger) -> None:
    record(ledger, _read_by_an_older_reader())
    assert len(list(reread(ledger))) == 1
    assert list(reread(ledger)) == []
    assert [type(one) for one in reread(ledger, everything=True)] == [Known]


def test_an_english_article_that_was_held_for_another_language_is_read(ledger: Ledger) -> None:
    made = _read_by_an_older_reader()
    record(ledger, made | {"article": made["article"] | {"language": "lb"}})
    (outcome,) = reread(ledger)
    assert isinstance(outcome, Reading)
    assert (outcome.reader.name, outcome.article.language) == ("grammar", "lb")


def _read_by_an_older_reader() -> dict[str, Any]:
    made = told()
    made["reader"] = {"name": "grammar", "version": "0"}
    return made
