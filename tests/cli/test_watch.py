"""``parley watch`` as a process of its own, ended by a signal."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.flow.outlets.site import printed

STORY = "Ruritania demanded a ceasefire on Monday and called on Graustark to withdraw its troops from the valley."


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_all_that_was_added(
    run: Run, following: Callable[..., Path], number: signal.Signals
) -> None:
    with printed() as paper:
        paper.write("one", STORY)
        folder = following(f"{paper.address}/feed", "allow_private = true")
        command = [sys.executable, "-m", "parley", "watch", "--dossier", str(folder)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            assert "Paper: 1 listed, 1 added" in process.stderr.readline()
            second = run("watch", "--dossier", folder)
            process.send_signal(number)
            assert process.wait(timeout=30) == 0
    assert (second.exit_code, f"by process {process.pid}" in second.stderr) == (2, True)
    assert "1 (1 versions" in run("status", "--dossier", folder).stdout


def test_it_ends_after_the_time_that_is_asked_for(run: Run, following: Callable[..., Path]) -> None:
    folder = following("http://127.0.0.1:9/")
    begun = time.monotonic()
    assert run("watch", "--for", "1 s", "--dossier", folder).exit_code == 0
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize("words", [("--for", "long"), ("Papers",)])
def test_what_cannot_be_done_is_refused(run: Run, following: Callable[..., Path], words: tuple[str, ...]) -> None:
    assert run("watch", *words, "--dossier", following("http://wire.example/")).exit_code == 2
