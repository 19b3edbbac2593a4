"""A clock that jumps, back or ahead: the log goes on in order, and no wrong moment is waited for."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from parley.flow import Visit, watch
from parley.ledger import entries, open_ledger, record, status, verify
from tests.cli.conftest import Run
from tests.faults.conftest import saved
from tests.flow.outlets.site import printed
from tests.ledger.ticking import START, told


def at(moment: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a process whose clock says so."""
    command = [sys.executable, "-m", "tests.faults.at", moment, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_however_a_clock_jumps_record_times_grow_and_no_answer_changes(database: str) -> None:
    chance = random.Random(5)
    jumps = [timedelta(hours=chance.choice([-9000, -1, 0, 0.0001, 1, 9000])) for _ in range(12)]
    moments = iter([START + sum(jumps[:number], timedelta()) for number in range(2 * len(jumps) + 2)])
    answers = []
    with open_ledger(database, clock=lambda: next(moments), create=True) as ledger:
        for number in range(len(jumps)):
            record(ledger, told(f"a{number}"))
            last = status(ledger)
            answers.append((last.last, last))
        assert all(one.recorded_at < two.recorded_at for one, two in pairwise(entries(ledger)))
        assert [status(ledger, known_at=moment) for moment, _ in answers] == [told for _, told in answers]
        assert verify(ledger).faults == ()


@pytest.fixture
def ahead(run: Run, tmp_path: Path) -> Path:
    """A dossier to which somebody added while the clock was ten years ahead."""
    run("init", tmp_path / "talks")
    done = at("2046-05-01T12:00", "load", saved(tmp_path / "a.jsonl", 1), "--dossier", tmp_path / "talks")
    assert done.returncode == 0, done.stderr
    return tmp_path / "talks"


def test_a_clock_that_was_set_right_goes_on_behind_the_last_entry(ahead: Path, tmp_path: Path) -> None:
    done = at("2036-05-01T12:00", "load", saved(tmp_path / "b.jsonl", 3), "--dossier", ahead)
    assert done.returncode == 0, done.stderr
    assert "its last entry was recorded at 2046-05-01T12:00:0" in done.stderr
    shown = at("2036-05-01T12:00", "status", "--dossier", ahead)
    assert ("last      2046-05-01T12:00:0" in shown.stdout, "entries   6" in shown.stdout) == (True, True)
    assert at("2036-05-01T12:00", "verify", "--dossier", ahead).returncode == 0


def test_two_moments_are_compared_by_the_log_and_not_by_the_clock(ahead: Path, tmp_path: Path) -> None:
    at("2036-05-01T12:00", "load", saved(tmp_path / "b.jsonl", 3), "--dossier", ahead)
    words = ("diff", "2046-05-01", "2046-05-02", "--recorded", "--dossier", ahead)
    assert at("2036-05-01T12:00", *words).returncode == 0
    early = at("2036-05-01T12:00", "status", "--known-at", "2036-05-01", "--dossier", ahead)
    assert "entries   0" in early.stdout


def test_a_clock_that_differs_a_little_is_not_spoken_of(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    at("2046-05-01T12:02", "load", saved(tmp_path / "a.jsonl", 1), "--dossier", tmp_path / "talks")
    assert at("2046-05-01T12:00", "status", "--dossier", tmp_path / "talks").stderr == ""


def test_who_watches_visits_again_after_the_clock_went_back(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.flow.outlets.watching.LOOK", timedelta(seconds=0.05))
    began, back, ended = datetime.now(UTC), timedelta(days=3650), threading.Event()
    with printed() as paper:
        run("init", tmp_path / "talks")
        outlet = f'allow_private = true\n[[outlet]]\nname = "Paper"\nurl = "{paper.address}/feed"\n'
        (tmp_path / "talks" / "dossier.toml").write_text(outlet, encoding="utf-8")
        jumped = threading.Event()
        found = watch(tmp_path / "talks", clock=lambda: began - back if jumped.is_set() else began + back, stop=ended)
        assert isinstance(next(found), Visit)
        jumped.set()
        assert isinstance(next(found), Visit)
        ended.set()
        list(found)
    assert paper.asked.count("/feed") == 2
