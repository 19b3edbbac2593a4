"""Bytes of a ledger's file that are not what was written: told by `verify`, mended by `rebuild` or out of a copy."""

from __future__ import annotations

import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from parley.analysis.weaving import weaving
from parley.ledger import backup, head, open_ledger, record
from tests.cli.conftest import Run
from tests.ledger.ticking import derived, ticking, told
from tests.ledger.weave.saying import saying
from tests.ledger.weave.test_weave import TRUCE

SIZE = 4096
"""Bytes of a page."""

INTERIOR = (2, 5)
"""The kinds of pages that point to others."""

HEAD, CELLS = "its head", "its cells"
"""Where a page is damaged: in what tells what it is, or in the middle of what it holds."""

DERIVED = [
    *((name, HEAD) for name in ("record", "passage_words_docsize", "ix_line_standing")),
    *((name, CELLS) for name in ("article", "line", "member", "passage_words_data", "sqlite_autoindex_entry_1")),
]


def page_of(file: Path, name: str, *, root: bool = False) -> int:
    """Give where the last page of a table or index begins, or its first one, which may point to others."""
    number: int
    with closing(sqlite3.connect(file)) as connection:
        number = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
    pages = file.read_bytes()
    while not root and pages[(number - 1) * SIZE] in INTERIOR:
        number = struct.unpack_from(">I", pages, (number - 1) * SIZE + 8)[0]
    return (number - 1) * SIZE


def cells_of(file: Path, page: int) -> int:
    """Give the middle of what a page holds."""
    start: int = struct.unpack_from(">H", file.read_bytes(), page + 5)[0]
    return page + (start + SIZE) // 2


def flip(file: Path, at: int, count: int = 8) -> None:
    """Turn the bits of some bytes over."""
    with file.open("r+b") as pages:
        pages.seek(at)
        some = pages.read(count)
        pages.seek(at)
        pages.write(bytes(one ^ 0x5A for one in some))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier whose ledger has many pages, with a copy of it beside."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / "dossier.toml").write_text("", encoding="utf-8")
    with open_ledger(f"sqlite:///{folder / 'ledger.db'}", clock=ticking(), create=True, weaver=weaving) as ledger:
        for number in range(20):
            record(ledger, saying(f"a{number}", "2025-03-01", TRUCE))
        backup(ledger, folder / "copy.db")
    return folder


@pytest.fixture
def talks(sound: Path, tmp_path: Path) -> Path:
    """A dossier that may be damaged."""
    return Path(shutil.copytree(sound, tmp_path / "talks"))


def looked_at(run: Run, folder: Path) -> str:
    """Run what looks at a ledger: each is answered or refused, in words; give what `verify` says."""
    for words in (("status",), ("positions",), ("search", "truce"), ("backup", folder / "b.db")):
        done = run(*words, "--dossier", folder)
        assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exception)
        assert done.exit_code in {0, 2}
    done = run("verify", "--dossier", folder)
    assert isinstance(done.exception, SystemExit), done.exception
    assert done.exit_code in {1, 2}
    return str(done.stderr)


def same(folder: Path, sound: Path) -> bool:
    """Say whether a ledger holds, byte for byte, what the sound one holds."""
    made = []
    for one in (folder, sound):
        with open_ledger(f"sqlite:///{one / 'ledger.db'}", clock=ticking(), weaver=weaving) as ledger:
            made.append((head(ledger), derived(ledger)))
    return made[0] == made[1]


@pytest.mark.parametrize(("name", "where"), DERIVED)
def test_all_but_the_log_is_made_anew(run: Run, talks: Path, sound: Path, name: str, where: str) -> None:
    page = page_of(talks / "ledger.db", name)
    flip(talks / "ledger.db", page if where == HEAD else cells_of(talks / "ledger.db", page), 16)
    assert "`parley rebuild` makes all else anew" in looked_at(run, talks)
    assert run("rebuild", "--dossier", talks).exit_code == 0
    assert run("verify", "--dossier", talks).exit_code == 0
    assert same(talks, sound)
    assert {one.name for one in talks.iterdir()} <= {"dossier.toml", "ledger.db", "copy.db", "b.db"}


@pytest.mark.parametrize("where", [HEAD, CELLS, "the page above it"])
def test_a_damaged_log_is_named_and_brought_back_out_of_a_copy(run: Run, talks: Path, sound: Path, where: str) -> None:
    page = page_of(talks / "ledger.db", "entry", root=where not in {HEAD, CELLS})
    flip(talks / "ledger.db", cells_of(talks / "ledger.db", page) if where == CELLS else page)
    assert "put back the last copy" in looked_at(run, talks)
    refused = run("rebuild", "--dossier", talks)
    assert (refused.exit_code, "`parley backup` made" in refused.stderr) == (2, True)
    shutil.copy(talks / "copy.db", talks / "ledger.db")
    assert run("verify", "--dossier", talks).exit_code == 0
    assert same(talks, sound)


@pytest.mark.parametrize("at", [0, 16, 18, 56, "sqlite_schema", "alembic_version", "made"])
def test_a_file_that_cannot_be_opened_any_more_is_told(run: Run, talks: Path, sound: Path, at: int | str) -> None:
    file = talks / "ledger.db"
    flip(file, at if isinstance(at, int) else 100 if at == "sqlite_schema" else page_of(file, at), 4)
    assert "Put back the last copy" in looked_at(run, talks)
    shutil.copy(talks / "copy.db", file)
    assert same(talks, sound)


def test_a_ledger_that_is_open_elsewhere_is_not_written_anew(
    run: Run, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.ledger.copying.mend.WAIT", 0.2)
    flip(talks / "ledger.db", page_of(talks / "ledger.db", "line"))
    with open_ledger(f"sqlite:///{talks / 'ledger.db'}", clock=ticking()) as ledger, ledger.looking() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM entry")
        done = run("rebuild", "--dossier", talks)
    assert (done.exit_code, "Nobody else may have it open" in done.stderr) == (2, True)
    assert run("rebuild", "--dossier", talks).exit_code == 0


def test_what_a_damaged_journal_loses_is_seen_by_the_last_hash(run: Run, talks: Path, tmp_path: Path) -> None:
    with open_ledger(f"sqlite:///{talks / 'ledger.db'}", clock=ticking(), weaver=weaving) as ledger:
        before = head(ledger)
        record(ledger, told("a99"))
        after = head(ledger)
        crashed = Path(shutil.copytree(talks, tmp_path / "crashed"))  # as a machine leaves it that goes down
    (crashed / "ledger.db-shm").unlink()
    flip(crashed / "ledger.db-wal", 32 + 24 + 100)
    assert before
    assert after
    done = run("verify", "--dossier", crashed)
    assert (done.exit_code, before.hash in done.stdout) == (0, True)
    assert after.hash in run("verify", "--dossier", talks).stdout
