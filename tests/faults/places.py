"""Disks for tests: small ones, and such that nobody can write to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.network_drive import READY


def mount(*words: object) -> None:
    """Mount something; where that is not allowed, the test is skipped and says why."""
    done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no filesystem can be mounted here: {done.stderr.strip()}")


@contextmanager
def disk(place: Path, size: str) -> Iterator[Path]:
    """Put an empty disk in place that holds no more than a size (``2m``)."""
    place.mkdir()
    mount("-t", "tmpfs", "-o", f"size={size}", "none", place)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def enlarge(place: Path, size: str) -> None:
    """Make room on a disk."""
    mount("-o", f"remount,size={size}", place)


def protect(place: Path) -> None:
    """Let nobody write to a disk any more."""
    mount("-o", "remount,ro", place)


def fill(place: Path) -> None:
    """Fill a disk to its last byte."""
    with (place / "ballast").open("wb", buffering=0) as out:
        try:
            while out.write(bytes(1 << 16)):
                pass
        except OSError:
            pass
        try:
            while out.write(b"\0"):
                pass
        except OSError:
            pass


class NetworkDrive:
    """A drive over a folder; ``hiccup`` says with which error it answers from now on, by default with none."""

    def __init__(self, place: Path, control: Path) -> None:
        self.place, self._control = place, control

    def hiccup(self, error: str = "") -> None:
        """Answer with an error, hang (``HANG``), or be well again."""
        beside = self._control.with_suffix(".new")
        beside.write_text(error, encoding="ascii")
        beside.replace(self._control)


@contextmanager
def network_drive(folder: Path) -> Iterator[NetworkDrive]:
    """Put a network drive in place; where that is not allowed, the test is skipped and says why."""
    place, behind, control = (folder / name for name in ("drive", "behind", "control"))
    place.mkdir()
    behind.mkdir()
    drive = NetworkDrive(place, control)
    drive.hiccup()
    words = [sys.executable, "-m", "tests.faults.network_drive", *map(str, (place, behind, control))]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        if (said := server.stdout.readline().strip()) != READY:
            pytest.skip(said)
        try:
            yield drive
        finally:
            drive.hiccup()
            subprocess.run(["umount", "--lazy", place], check=True)
            server.wait(timeout=20)
