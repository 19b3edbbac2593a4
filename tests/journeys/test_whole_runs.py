"""The program as it is started from a shell: same bytes twice, and a clean end whatever interrupts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = [sys.executable, "-m", "parley", "read"]


def read(*words: str) -> bytes:
    return subprocess.run([*READ, *words], cwd=ROOT, capture_output=True, check=True).stdout


def test_two_runs_and_two_processes_give_the_same_bytes() -> None:
    words = ["examples", "examples", "--format", "jsonl"]
    assert read(*words) == read(*words) == read(*words, "--jobs", "2")


def test_a_reader_that_stops_listening_ends_it_without_a_word() -> None:
    command = f"{' '.join(READ)} examples examples --format jsonl | head -c 10"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=True, text=True)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_cleanly(jobs: str) -> None:
    command = [*READ, *["examples"] * 40, "--format", "jsonl", "--jobs", jobs]
    started = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert started.stdout
    assert started.stdout.readline()
    os.killpg(started.pid, signal.SIGINT)
    _, stderr = started.communicate(timeout=60)
    assert (started.returncode, b"Traceback" in stderr) == (130, False), stderr.decode()
