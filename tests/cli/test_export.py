"""Exporting from the command line: where it goes, what it says, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.conftest import Run
from tests.pango import PANGO


@pytest.fixture
def dossier(run: Run, talks: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    run("init", folder, "--name", "Talks")
    run("add", talks, "--published", "2025-03-03", "--outlet", "Paper", "--dossier", folder)
    return folder


def test_a_folder_and_a_zip_hold_the_same_tables(run: Run, dossier: Path, tmp_path: Path) -> None:
    assert run("export", "--to", "csv", "--output", tmp_path / "out", "--dossier", dossier).exit_code == 0
    assert run("export", "--to", "csv", "--output", tmp_path / "out.zip", "--dossier", dossier).exit_code == 0
    with ZipFile(tmp_path / "out.zip") as packed:
        told = {name: packed.read(name) for name in packed.namelist()}
    assert told == {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}


def test_the_same_ledger_gives_the_same_bytes(run: Run, dossier: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        run("export", "--to", "csv", "--output", tmp_path / name, "--dossier", dossier)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_text_goes_to_standard_output(run: Run, dossier: Path) -> None:
    first, *others = run("export", "--to", "jsonl", "--dossier", dossier).stdout.splitlines()
    assert json.loads(first)["kind"] == "article"
    assert {json.loads(line)["kind"] for line in others} >= {"statement", "meeting", "commitment"}


def test_what_was_lost_is_told_and_written(run: Run, dossier: Path, tmp_path: Path) -> None:
    done = run("export", "--to", "codebook", "--report", tmp_path / "lost.json", "--dossier", dossier)
    assert "codebook carries all of it" in done.stderr
    assert json.loads((tmp_path / "lost.json").read_text(encoding="utf-8"))["format"] == "codebook"


def test_several_files_need_a_place(run: Run, dossier: Path) -> None:
    done = run("export", "--to", "csv", "--dossier", dossier)
    assert (done.exit_code, "csv needs a folder or a .zip" in done.stderr) == (2, True)


def test_a_folder_that_holds_something_is_left_alone(run: Run, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("keep", encoding="utf-8")
    done = run("export", "--to", "csv", "--output", tmp_path / "mine", "--dossier", dossier)
    assert (done.exit_code, "holds something" in done.stderr) == (2, True)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_an_unknown_name_is_told(run: Run, dossier: Path) -> None:
    done = run("export", "--to", "jsonl", "--actor", "Nowhere", "--dossier", dossier)
    assert (done.exit_code, "nothing in the ledger is named 'Nowhere'" in done.stderr) == (1, True)


def test_a_release_comes_back_as_the_same_ledger(run: Run, dossier: Path, tmp_path: Path) -> None:
    run("export", "--to", "release", "--output", tmp_path / "r.zip", "--dossier", dossier)
    assert run("import", tmp_path / "r.zip", "--dossier", tmp_path / "copy").exit_code == 0
    one, two = (run("status", "--format", "json", "--dossier", each).stdout for each in (dossier, tmp_path / "copy"))
    assert json.loads(one)["head"] == json.loads(two)["head"]


def test_a_file_that_is_no_release_is_told(run: Run, talks: Path, tmp_path: Path) -> None:
    done = run("import", talks, "--dossier", tmp_path / "copy")
    assert (done.exit_code, "cannot be read" in done.stderr) == (2, True)


@PANGO
def test_a_brief_as_pdf_needs_a_file(run: Run, dossier: Path, tmp_path: Path) -> None:
    assert run("brief", "--to", "pdf", "--dossier", dossier).exit_code == 2
    assert run("brief", "--output", tmp_path / "b.pdf", "--dossier", dossier).exit_code == 0
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_what_was_coded_in_dna_is_taken_in(run: Run, dossier: Path, tmp_path: Path) -> None:
    run("export", "--to", "dna", "--output", tmp_path / "x.dna", "--dossier", dossier)
    done = run("import", tmp_path / "x.dna", "--dossier", tmp_path / "coded")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (0, "1 articles and 2 statements are new")
