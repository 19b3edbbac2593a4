"""``parley serve`` as a user starts it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import Run


@pytest.fixture
def server(run: Run, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A server over an empty dossier, whose port is free."""
    run("init", tmp_path / "talks", "--name", "Talks on the dam")
    words = [sys.executable, "-m", "parley", "serve", "--dossier", str(tmp_path / "talks"), "--port", "0"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_it_serves_until_it_is_interrupted(server: subprocess.Popen[str]) -> None:
    assert server.stderr
    address = re.search(r"http://\S+", server.stderr.readline())
    assert address
    assert "Talks on the dam" in httpx.get(address[0], timeout=20).text
    server.send_signal(signal.SIGINT)
    assert "Traceback" not in server.communicate(timeout=20)[1]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "example.org"])
def test_an_address_that_others_reach_is_refused(run: Run, tmp_path: Path, host: str) -> None:
    run("init", tmp_path / "talks")
    done = run("serve", "--dossier", tmp_path / "talks", "--host", host)
    assert (done.exit_code, "no users" in " ".join(done.stderr.split())) == (2, True)


def test_a_folder_without_a_dossier_is_told(run: Run, tmp_path: Path) -> None:
    done = run("serve", "--dossier", tmp_path)
    assert (done.exit_code, "parley init" in done.stderr) == (2, True)
