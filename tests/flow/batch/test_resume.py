"""A batch that was killed goes on where it was, and makes what it would have made."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from parley import __version__
from parley.flow import How
from parley.flow.batch import Wish, batch
from parley.records import BadBatch
from tests.flow.batch.conftest import Archive, files, installed, surroundings

pytestmark = pytest.mark.usefixtures("plugins")
SLOW = How(reader="slow")
Started = subprocess.Popen[str]


def started(folder: Path, output: str, *words: str) -> Started:
    """Start a batch with the slow reader in parts of sixteen."""
    command = [sys.executable, "-m", "parley", "batch", str(folder / "archive.jsonl"), output, *words]
    command += ["--reader", "slow", "--part", "16"]
    return subprocess.Popen(command, cwd=folder, env=surroundings(installed(folder)), stderr=subprocess.PIPE, text=True)


def until(true: Callable[[], object], seconds: float = 300) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def done_parts(output: Path) -> int:
    """Count the parts that are done."""
    return len(list((output / "work").glob("part-*.json")))


def workers(driver: Started) -> Sequence[int]:
    """Name the processes that a run started and that read."""
    told = Path(f"/proc/{driver.pid}/task/{driver.pid}/children").read_text(encoding="utf-8")
    return [one for one in map(int, told.split()) if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def undisturbed(archive: Path, output: Path) -> dict[str, bytes]:
    batch(Wish((str(archive),), str(output), SLOW, 16), __version__)
    return files(output)


def test_a_run_that_is_killed_is_resumed_to_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    path, output = archive(120), tmp_path / "out"
    driver = started(tmp_path, "out", "--processes", "2")
    until(lambda: done_parts(output) >= 2)
    beside = workers(driver)
    driver.kill()
    driver.communicate()
    assert beside
    until(lambda: not any(Path(f"/proc/{one}").exists() for one in beside))
    assert done_parts(output) < 8
    driver = started(tmp_path, "out", "--resume")
    assert driver.communicate()[1].startswith("120 articles of 120 inputs in 8 parts")
    assert files(output) == undisturbed(path, tmp_path / "calm")


def test_a_run_whose_worker_is_killed_makes_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    path, output = archive(120), tmp_path / "out"
    driver = started(tmp_path, "out", "--processes", "2")
    until(lambda: done_parts(output) >= 1)
    os.kill(workers(driver)[0], signal.SIGKILL)
    assert "a worker process died" in driver.communicate()[1]
    assert driver.returncode == 0
    assert files(output) == undisturbed(path, tmp_path / "calm")


def test_a_run_that_is_interrupted_says_so_and_can_be_resumed(archive: Archive, tmp_path: Path) -> None:
    archive(120)
    driver = started(tmp_path, "out", "--processes", "2")
    until(lambda: done_parts(tmp_path / "out") >= 1)
    driver.send_signal(signal.SIGINT)
    driver.communicate()
    assert driver.returncode == 130
    driver = started(tmp_path, "out", "--resume", "--processes", "2")
    driver.communicate()
    assert driver.returncode == 0


class BrokenOff(Exception):
    """Ends a run in the middle."""


def broken_off(archive: Path, output: Path) -> None:
    """Make two parts, and no more."""
    told = 0

    def tell(_doing: str, _more: int) -> None:
        nonlocal told
        told += 1
        if told == 2:
            raise BrokenOff

    with pytest.raises(BrokenOff):
        batch(Wish((str(archive),), str(output), SLOW, 16), __version__, tell=tell)


def test_a_file_that_was_damaged_meanwhile_is_made_anew(archive: Archive, tmp_path: Path) -> None:
    path, output = archive(60), tmp_path / "out"
    broken_off(path, output)
    (output / "articles/part-000001.parquet").write_bytes(b"torn")
    batch(Wish((str(path),), str(output), SLOW, 16), __version__, resume=True)
    assert files(output) == undisturbed(path, tmp_path / "calm")


def test_inputs_that_changed_meanwhile_are_not_mixed_with_what_was_read(archive: Archive, tmp_path: Path) -> None:
    path = archive(60)
    broken_off(path, tmp_path / "out")
    archive(60, {3: "Another text."})
    with pytest.raises(BadBatch, match="part 0 was made of other inputs"):
        batch(Wish((str(path),), str(tmp_path / "out"), SLOW, 16), __version__, resume=True)
