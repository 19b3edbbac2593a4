"""A disk that is full: what was said to be kept is there, the rest is refused, and goes on once there is room."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from parley.analysis.changes import State
from parley.analysis.weaving import weaving
from parley.flow.outlets.fetches import Came, Fetch, fetches, keep_fetch
from parley.ledger import open_ledger, record, verify
from parley.records import BadAlerts, BadDossier, BadLedger
from parley.watch.journal import Looked, keep, looked, read_journal
from tests.cli.conftest import Run
from tests.faults.checking import kept_in
from tests.faults.conftest import refused
from tests.faults.places import enlarge, fill
from tests.ledger.ticking import ticking, told

NOW = datetime(2025, 3, 10, tzinfo=UTC)


def added_until_full(database: str) -> list[str]:
    """Add articles until that is refused; give those that were said to be kept."""
    said, why = list[str](), ""
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        try:
            for number in range(10_000):
                record(ledger, told(f"a{number}"))
                said.append(f"a{number}")
        except BadLedger as error:
            why = str(error)
    assert "Make room there" in why
    return said


def test_what_was_kept_is_there_and_adding_goes_on_once_there_is_room(small: Path) -> None:
    database = f"sqlite:///{small / 'ledger.db'}"
    said = added_until_full(database)
    assert 3 < len(said) < 10_000
    assert kept_in(database, said, weaver=weaving) == said
    enlarge(small, "20m")
    with open_ledger(database, clock=ticking(), weaver=weaving) as ledger:
        assert record(ledger, told(f"a{len(said)}"))
        assert verify(ledger).faults == ()


def test_loading_is_refused_whole_and_done_once_there_is_room(run: Run, small: Path, readings: Path) -> None:
    talks = small / "talks"
    run("init", talks)
    assert "Make room there" in refused(run, "load", readings, "--dossier", talks, naming=talks / "ledger.db")
    assert run("verify", "--dossier", talks).exit_code == 0
    enlarge(small, "20m")
    assert "200 of 200 readings were new" in run("load", readings, "--dossier", talks).stderr
    assert run("verify", "--dossier", talks).exit_code == 0


def test_a_process_that_may_write_no_more_loses_nothing_that_it_said(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'ledger.db'}"
    with open_ledger(database, clock=ticking(), create=True):
        pass
    words = [sys.executable, "-m", "tests.faults.writer", database, "a", "1000"]
    most = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))  # noqa: E731  (runs in the child)
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=most)
    assert (done.returncode, "ledger.db: the database refused" in done.stderr) == (2, True), done.stderr
    said = done.stdout.split()
    assert len(said) > 3
    assert kept_in(database, said) == said


@pytest.fixture
def full(run: Run, small: Path, readings: Path, tmp_path: Path) -> Path:
    """A full disk; the dossier stands elsewhere."""
    run("init", tmp_path / "talks")
    run("load", readings, "--dossier", tmp_path / "talks")
    (small / "brief.html").write_text("the brief of yesterday", encoding="utf-8")
    (small / "out.jsonl").write_text("the export of yesterday", encoding="utf-8")
    fill(small)
    return small


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("brief", "--output"), "brief.html"),
        (("brief", "--output"), "brief.docx"),
        (("export", "--to", "jsonl", "--output"), "out.jsonl"),
        (("export", "--to", "csv", "--output"), "out.zip"),
        (("export", "--to", "xlsx", "--output"), "out.xlsx"),
        (("backup",), "copy.db"),
    ],
)
def test_what_does_not_fit_is_not_there_and_what_was_there_stays(
    run: Run, full: Path, tmp_path: Path, words: tuple[str, ...], file: str
) -> None:
    before = {one.name: one.read_bytes() for one in full.iterdir() if one.name != "ballast"}
    told = refused(run, *words, full / file, "--dossier", tmp_path / "talks", naming=full / file)
    assert any(word in told for word in ("No space left", "is full"))
    assert {one.name: one.read_bytes() for one in full.iterdir() if one.name != "ballast"} == before
    enlarge(full, "20m")
    assert run(*words, full / file, "--dossier", tmp_path / "talks").exit_code == 0


def test_what_is_written_as_it_comes_is_said_not_to_be_whole(run: Run, full: Path, talks: Path) -> None:
    out = full / "readings.jsonl"
    assert "is not whole" in refused(run, "read", talks, "--format", "jsonl", "--output", out, naming=out)
    (full / "ballast").unlink()
    assert run("read", talks, "--format", "jsonl", "--output", out).exit_code == 0


def test_a_dossier_that_does_not_fit_can_be_made_once_there_is_room(run: Run, small: Path) -> None:
    fill(small)
    assert "Make room there" in refused(run, "init", small / "talks", naming=small / "talks")
    (small / "ballast").unlink()
    assert run("init", small / "talks").exit_code == 0


def test_verifying_says_where_it_needs_room(
    run: Run, full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(full))
    assert "TMPDIR" in refused(run, "verify", "--dossier", tmp_path / "talks", naming=full)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_standard_output_that_ends_short_is_told(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    words = [sys.executable, "-m", "parley", "status", "--dossier", str(tmp_path / "talks")]
    with Path("/dev/full").open("wb") as out:
        done = subprocess.run(words, stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, SHORT)


SHORT = f"error: standard output: cannot be written to its end ({os.strerror(28)}).\n"


def test_fetches_that_were_noted_stay_and_a_line_that_was_cut_short_is_no_harm(small: Path) -> None:
    one = Fetch("Paper", "https://paper.example/" + "long/" * 500, NOW, Came.ADDED)
    noted = 0
    fill(small)
    with (small / "ballast").open("rb+") as ballast:
        ballast.truncate(ballast.seek(0, 2) - 10_000)
    while not _refused(small, one):
        noted += 1
    assert list(fetches(small)) == [one] * noted
    (small / "ballast").unlink()
    keep_fetch(small, one)
    assert list(fetches(small)) == [one] * (noted + 1)


def _refused(folder: Path, told: Fetch) -> bool:
    try:
        keep_fetch(folder, told)
    except BadDossier as error:
        return "fetches.jsonl: cannot be written" in str(error)
    return False


def test_the_journal_of_alerts_stays_as_it_was(small: Path) -> None:
    keep(small, [looked(Looked(State(NOW.date(), NOW)))])
    fill(small)
    with pytest.raises(BadAlerts, match=r"alerts.jsonl: cannot be written .*make room"):
        keep(small, [looked(Looked(State(None, NOW)))] * 200)
    assert read_journal(small).looked == Looked(State(NOW.date(), NOW))
    (small / "ballast").unlink()
    keep(small, [looked(Looked(State(None, NOW)))])
    assert read_journal(small).looked == Looked(State(None, NOW))
