"""Killed in the middle of delivering, again and again: no alert is lost, and none comes twice under another id."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from parley.watch import read_journal
from tests.watch.conftest import TRUCE, Tells
from tests.watch.receivers import Box, Hook, boxed, hooked

KILLS = 3
MANY = 8
DOSSIER = """
[[rule]]
name = "all"
on = ["position"]
[[delivery]]
name = "hook"
kind = "webhook"
to = "{hook}"
secret = "HOOK_KEY"
[[delivery]]
name = "mail"
kind = "mail"
to = "desk@desk.example"
sender = "parley@desk.example"
server = "{box}"
"""


def killed_while_delivering(folder: Path, said: int) -> None:
    """Kill a process that delivers once it has said so much."""
    with subprocess.Popen([*ATTENDING, str(folder)], stdout=subprocess.PIPE, text=True) as attending:
        assert attending.stdout
        for _ in range(said):
            attending.stdout.readline()
        attending.kill()


ATTENDING = [sys.executable, "-m", "tests.watch.attending"]


@pytest.mark.slow
def test_a_kill_loses_no_alert_and_tells_none_as_another(
    folder: Path, tells: Tells, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOOK_KEY", "a key")
    with hooked() as hook, boxed() as box:
        (folder / "dossier.toml").write_text(DOSSIER.format(hook=hook.address, box=box.address), encoding="utf-8")
        subprocess.run([*ATTENDING, folder], check=True)
        tells("a1", "2025-03-03", *((f"State {number}", *TRUCE[1:]) for number in range(MANY)))
        hook.slow = 0.02
        for kill in range(KILLS):
            killed_while_delivering(folder, kill * MANY // KILLS + 1)
        subprocess.run([*ATTENDING, folder], check=True, stdout=subprocess.DEVNULL)
    assert_told(read_journal(folder).alerts, hook, box)


def assert_told(alerts: Mapping[str, object], hook: Hook, box: Box) -> None:
    """Check that each alert came, and that what came twice is no more than what a kill had cut off."""
    assert len(alerts) == MANY
    assert set(hook.ids) == set(alerts)
    messages = Counter(message["Message-ID"] for message in box.messages)
    assert len(messages) == MANY
    assert sum(Counter(hook.ids).values()) - MANY + messages.total() - MANY <= KILLS
