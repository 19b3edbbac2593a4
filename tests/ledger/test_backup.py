"""A copy of a ledger is whole, and brings back what a damaged file has lost."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from threading import Event, Thread

import pytest

from parley.analysis.weaving import weaving
from parley.ledger import backup, open_ledger, record, status, verify
from parley.records import BadLedger
from tests.ledger.ticking import derived, ticking, told
from tests.ledger.weave.saying import saying
from tests.ledger.weave.test_weave import TRUCE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A ledger of forty articles in a file."""
    path = tmp_path / "ledger.db"
    with open_ledger(f"sqlite:///{path}", clock=ticking(), create=True, weaver=weaving) as ledger:
        for number in range(40):
            record(ledger, saying(f"a{number}", "2025-03-01", TRUCE))
    return path


def damage(path: Path) -> None:
    """Overwrite a page in the middle of the file with noise."""
    with path.open("r+b") as pages:
        pages.seek(path.stat().st_size // 2 // 4096 * 4096)
        pages.write(os.urandom(4096))


def test_a_copy_holds_what_the_ledger_holds(file: Path, tmp_path: Path) -> None:
    with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
        copied = backup(ledger, tmp_path / "copy.db")
        with open_ledger(f"sqlite:///{tmp_path / 'copy.db'}", clock=ticking(), weaver=weaving) as other:
            assert (copied.entries, copied.head) == (80, status(ledger).head)
            assert derived(other) == derived(ledger)
            assert verify(other).faults == ()


def test_a_damaged_page_is_found_and_the_copy_restores_the_ledger(file: Path, tmp_path: Path) -> None:
    with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
        head = backup(ledger, tmp_path / "copy.db").head
    damage(file)
    with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
        assert "the file is damaged" in verify(ledger).faults[0].what
    shutil.copy(tmp_path / "copy.db", file)
    with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
        assert (verify(ledger).faults, verify(ledger).head) == ((), head)


def test_a_copy_is_whole_while_somebody_writes(file: Path, tmp_path: Path) -> None:
    ended = Event()

    def write() -> None:
        with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
            for number in range(1000):
                if ended.is_set():
                    return
                record(ledger, told(f"b{number}"))

    writer = Thread(target=write)
    writer.start()
    try:
        with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
            backup(ledger, tmp_path / "copy.db")
    finally:
        ended.set()
        writer.join()
    with open_ledger(f"sqlite:///{tmp_path / 'copy.db'}", clock=ticking(), weaver=weaving) as other:
        assert verify(other).faults == ()


def test_what_is_there_is_not_written_over(file: Path) -> None:
    with open_ledger(f"sqlite:///{file}", clock=ticking(), weaver=weaving) as ledger:
        with pytest.raises(BadLedger, match="is there already"):
            backup(ledger, file)
        with pytest.raises(BadLedger, match="cannot be written"):
            backup(ledger, file.parent / "missing" / "copy.db")


def test_a_ledger_in_postgresql_is_copied_by_its_own_means(database: str, tmp_path: Path) -> None:
    if database.startswith("postgresql"):
        made = open_ledger(database, clock=ticking(), create=True)
        with made as ledger, pytest.raises(BadLedger, match="pg_dump"):
            backup(ledger, tmp_path / "copy.db")
