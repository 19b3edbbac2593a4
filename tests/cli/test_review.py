"""Reviewing in the terminal and by script."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def dossier(run: Run, tmp_path: Path, talks: Path) -> Path:
    """A dossier with one article."""
    folder = tmp_path / "dossier"
    assert run("init", folder).exit_code == 0
    assert run("add", talks, "--dossier", folder).exit_code == 0
    return folder


def rows(run: Run, *words: object) -> list[dict[str, Any]]:
    done = run(*words, "--format", "json")
    assert done.exit_code == 0, done.stderr
    return list(json.loads(done.stdout))


def waiting(run: Run, dossier: Path, *words: str) -> list[dict[str, Any]]:
    return rows(run, "review", "--list", "--dossier", dossier, *words)


def test_what_waits_comes_from_the_least_certain_up(run: Run, dossier: Path) -> None:
    sure = [row["confidence"] for row in waiting(run, dossier)]
    assert sure == sorted(sure)
    assert [row["kind"] for row in waiting(run, dossier, "--kind", "meeting")] == ["meeting"]
    (one,) = waiting(run, dossier, "--actor", "ruritan", "--limit", "1", "--below", "0.99", "--kind", "statement")
    assert one["actor"] == "Ruritania"


def test_a_script_accepts_rejects_and_corrects(run: Run, dossier: Path) -> None:
    (statement,) = (row["record"] for row in waiting(run, dossier, "--actor", "Ruritania", "--kind", "statement"))
    done = run("review", "--correct", statement, "stance=opposes", "--why", "she is against it", "--dossier", dossier)
    assert done.exit_code == 0, done.stderr
    told = rows(run, "positions", "--tier", "confirmed", "--dossier", dossier)
    assert [row["stance"] for row in told] == ["opposes"]
    assert run("review", "--reject", statement, "--dossier", dossier).exit_code == 0
    assert rows(run, "positions", "--tier", "confirmed", "--dossier", dossier) == []
    assert [row["tier"] for row in waiting(run, dossier, "--decided")] == ["rejected"]
    assert run("verify", "--dossier", dossier).exit_code == 0


@pytest.mark.parametrize(
    "words", [(), ("--accept", "s0"), ("--correct", "s0"), ("stance=opposes",), ("--kind", "quarrel", "--list")]
)
def test_a_wrong_use_is_told(run: Run, dossier: Path, words: tuple[str, ...]) -> None:
    assert run("review", "--dossier", dossier, *words).exit_code == 2


def test_a_value_that_does_not_fit_is_told_with_those_that_do(run: Run, dossier: Path) -> None:
    name = waiting(run, dossier, "--kind", "statement")[0]["record"]
    done = run("review", "--correct", name, "stance=wants", "--dossier", dossier)
    assert (done.exit_code, "Take one of supports" in done.stderr) == (2, True)


def test_there_are_no_orphans_at_first(run: Run, dossier: Path) -> None:
    assert rows(run, "review", "--orphans", "--dossier", dossier) == []


class Terminal:
    """A command in a pseudo-terminal, to which keys are given."""

    def __init__(self, *words: object) -> None:
        self._side, other = pty.openpty()
        command = [sys.executable, "-m", "parley", *map(str, words)]
        env = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
        self.process = subprocess.Popen(
            command, stdin=other, stdout=other, stderr=other, env=env, start_new_session=True, close_fds=True
        )
        os.close(other)
        self.shown = ""

    def until(self, text: str) -> None:
        """Wait until a text is shown."""
        while text not in self.shown:
            ready, _, _ = select.select([self._side], [], [], 60)
            assert ready, self.shown
            self.shown += os.read(self._side, 4096).decode(errors="replace")
        self.shown = self.shown.partition(text)[2]

    def type(self, keys: str) -> None:
        """Press keys, once the command listens: what comes before is thrown away."""
        time.sleep(0.3)
        os.write(self._side, keys.encode())

    def end(self) -> int:
        """Give the exit code."""
        code = self.process.wait(60)
        os.close(self._side)
        return code


def test_keys_decide_in_a_terminal(run: Run, dossier: Path) -> None:
    count = len(waiting(run, dossier))
    terminal = Terminal("review", "--dossier", dossier)
    for keys in ("a", "u", "?", "r", "s"):
        terminal.until("q > ")
        terminal.type(keys)
    terminal.until("q > ")
    terminal.type("q")
    terminal.until("kept: 1 accept, 1 reject, 1 undo")
    assert terminal.end() == 0
    assert len(waiting(run, dossier)) == count - 1


def test_a_field_is_corrected_by_number(run: Run, dossier: Path) -> None:
    terminal = Terminal("review", "--kind", "statement", "--actor", "Ruritania", "--dossier", dossier)
    for shown, keys in (("q > ", "c"), ("field > ", "3"), ("stance > ", "2")):
        terminal.until(shown)
        terminal.type(keys)
    terminal.until("kept: 1 correct")
    assert terminal.end() == 0
    assert rows(run, "positions", "--tier", "confirmed", "--dossier", dossier)[0]["stance"] == "opposes"


@pytest.mark.parametrize("stop", ["key", "signal"])
def test_what_was_decided_before_ctrl_c_is_kept(run: Run, dossier: Path, stop: str) -> None:
    terminal = Terminal("review", "--dossier", dossier)
    terminal.until("q > ")
    terminal.type("a")
    terminal.until("q > ")
    terminal.type("\x03") if stop == "key" else terminal.process.send_signal(signal.SIGINT)
    terminal.until("kept: 1 accept")
    assert terminal.end() == 130
    assert len(waiting(run, dossier, "--decided")) == 1
    assert run("verify", "--dossier", dossier).exit_code == 0


def test_ctrl_c_leaves_what_was_added(run: Run, tmp_path: Path) -> None:
    folder, articles = tmp_path / "dossier", tmp_path / "articles"
    articles.mkdir()
    for number in range(2000):
        (articles / f"{number:04}.txt").write_text(f"Ruritania demanded {number} ships on Monday.", encoding="utf-8")
    assert run("init", folder).exit_code == 0
    command = [sys.executable, "-m", "parley", "add", str(articles), "--dossier", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as adding:
        while json.loads(run("status", "--dossier", folder, "--format", "json").stdout)["articles"] == 0:
            time.sleep(0.1)
        adding.send_signal(signal.SIGINT)
        _, said = adding.communicate(timeout=60)
    assert adding.returncode != 0
    assert "Traceback" not in said
    assert run("verify", "--dossier", folder).exit_code == 0
