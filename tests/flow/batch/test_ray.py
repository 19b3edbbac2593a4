"""Ray makes the bytes that processes of this machine make, whatever dies meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from parley import __version__
from parley.flow import How
from parley.flow.batch import Wish, batch
from tests.flow.batch.conftest import Archive, files, installed, surroundings
from tests.flow.batch.readers import DEADLY
from tests.flow.batch.test_resume import Started, done_parts, until

pytest.importorskip("ray", reason="Ray is not installed: the extra `cluster` brings it")
pytestmark = pytest.mark.usefixtures("plugins")


def started(folder: Path, *words: str) -> Started:
    """Start a batch on two workers of Ray."""
    command = [sys.executable, "-m", "parley", "batch", str(folder / "archive.jsonl"), "out", "--engine", "ray"]
    command += ["--processes", "2", "--part", "16", "--reader", "mortal", *words]
    environment = surroundings(installed(folder))
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)


def test_deaths_of_workers_and_of_the_driver_leave_the_bytes_of_a_run_on_this_machine(
    archive: Archive, tmp_path: Path
) -> None:
    path = archive(160, {5: f"Deadly, {DEADLY}."})
    driver = started(tmp_path)
    until(lambda: done_parts(tmp_path / "out") >= 2)
    os.kill(driver.pid, signal.SIGKILL)
    driver.communicate()
    assert done_parts(tmp_path / "out") < 10
    driver = started(tmp_path, "--resume")
    told = driver.communicate()[1]
    assert "159 articles of 160 inputs in 10 parts" in told
    assert (driver.returncode, "left out: 1 ReaderFailed" in told) == (1, True)
    batch(Wish((str(path),), str(tmp_path / "calm"), How(reader="mortal"), 16), __version__)
    assert files(tmp_path / "out") == files(tmp_path / "calm")
