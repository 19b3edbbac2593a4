"""A place that nobody may write to: what is there is read, and what would be written is refused in words."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from parley.ledger import open_ledger, record
from tests.cli.conftest import Run
from tests.faults.conftest import refused
from tests.faults.places import protect
from tests.ledger.ticking import ticking, told


@pytest.fixture
def kept(run: Run, large: Path, readings: Path) -> Path:
    """A dossier on a disk that nobody can write to any more."""
    run("init", large / "talks")
    run("load", readings, "--dossier", large / "talks")
    protect(large)
    return large / "talks"


READING = (
    "status",
    "verify",
    "positions",
    "search monitors",
    "judge --list",
    "review --list",
    "brief",
    "export --to jsonl",
)


def test_a_ledger_on_a_read_only_disk_is_read(run: Run, kept: Path, tmp_path: Path) -> None:
    for command in READING:
        done = run(*command.split(), "--dossier", kept)
        assert (done.exit_code, "error" in done.stderr) == (0, False), (command, done.stderr)
    assert run("backup", tmp_path / "copy.db", "--dossier", kept).exit_code == 0


def test_nothing_is_written_to_a_read_only_ledger(run: Run, kept: Path, talks: Path) -> None:
    for words in (("add", talks), ("rebuild",), ("judge", "same", "ceasefire", "truce", "--why", "one thing")):
        assert "Allow writing to" in refused(run, *words, "--dossier", kept, naming=kept / "ledger.db")
    refused(run, "brief", "--since", "last", "--dossier", kept, naming=kept / "briefs.jsonl")


def test_a_dossier_on_a_read_only_disk_is_not_followed(run: Run, large: Path, tmp_path: Path) -> None:
    run("init", large / "talks")
    (tmp_path / "in").mkdir()
    outlet = f'[[outlet]]\nname = "Paper"\npath = "{tmp_path / "in"}"\n'
    (large / "talks" / "dossier.toml").write_text(outlet, encoding="utf-8")
    protect(large)
    for command in ("update", "watch"):
        refused(run, command, "--dossier", large / "talks", naming=large / "talks")
    assert list((large / "talks").glob(".*")) == []


def test_alerts_are_not_raised_where_they_cannot_be_noted(run: Run, large: Path, tmp_path: Path) -> None:
    run("init", large / "talks")
    rule = '[[rule]]\nname = "turns"\non = ["reversal"]\n'
    feed = '[[delivery]]\nname = "feed"\nkind = "feed"\nto = "alerts.atom"\n'
    outlet = f'[[outlet]]\nname = "Paper"\npath = "{tmp_path}"\n'
    (large / "talks" / "dossier.toml").write_text(outlet + rule + feed, encoding="utf-8")
    run("status", "--dossier", large / "talks")
    protect(large)
    assert "was told to whom is noted there" in refused(run, "update", "--dossier", large / "talks", naming=large)


def test_what_was_not_brought_into_the_file_is_not_passed_over(large: Path, run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    with open_ledger(f"sqlite:///{tmp_path / 'talks' / 'ledger.db'}", clock=ticking()) as ledger:
        record(ledger, told("a1"))
        shutil.copytree(tmp_path / "talks", large / "talks")  # as somebody copies it who does not end what runs
    (large / "talks" / "ledger.db-shm").unlink()
    protect(large)
    refused(run, "status", "--dossier", large / "talks", naming=large / "talks" / "ledger.db")


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("init",), "new"),
        (("backup",), "copy.db"),
        (("brief", "--output"), "brief.html"),
        (("export", "--to", "csv", "--output"), "out.zip"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_named(run: Run, kept: Path, words: tuple[str, ...], file: str) -> None:
    rest = () if words == ("init",) else ("--dossier", kept)
    refused(run, *words, kept.parent / file, *rest, naming=kept.parent / file)


def test_readings_are_not_made_for_a_place_that_cannot_be_written_to(run: Run, kept: Path, talks: Path) -> None:
    refused(run, "read", talks, "--output", kept / "out.txt", naming=kept / "out.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to every folder")
def test_a_folder_that_is_not_ours_is_named(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    (tmp_path / "talks").chmod(0o555)
    refused(run, "load", tmp_path / "x.jsonl", "--dossier", tmp_path / "talks", naming=tmp_path / "talks")
