"""What is recorded is told as it comes, and nothing is lost on the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pytest

from parley.flow import opened
from parley.ledger import Judgement, Subject, Verdict, judge
from parley.web.api import events

Told = dict[str, Any]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the log more often than people need."""
    monkeypatch.setattr(events, "EVERY", 0.02)


@contextmanager
def listening(address: str, headers: dict[str, str] | None = None, **query: int) -> Iterator[Iterator[Told]]:
    """Give the events of a stream, each with its number and row."""
    stream = httpx.stream("GET", f"{address}/api/v1/events", params=query, headers=headers, timeout=None)
    with stream as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield _events(answer.iter_lines())


def _events(lines: Iterator[str]) -> Iterator[Told]:
    told: Told = {}
    for line in lines:
        key, _, value = line.partition(": ")
        if key:
            told[key] = value
        elif "data" in told:
            yield {"id": int(told["id"]), "row": json.loads(told["data"])}
            told = {}


def judged(folder: Path, *names: str) -> None:
    """Record a judgement on each name, in another process's way: over a ledger of its own."""
    with opened(folder, clock=lambda: datetime.now(UTC)) as (_, ledger):
        for name in names:
            judge(ledger, Judgement(Subject.ISSUE, name, "ceasefire", Verdict.DIFFERENT, "a test", "tester"))


def test_what_another_process_records_is_told_as_it_comes(own: str, tmp_path: Path) -> None:
    with listening(own) as told:
        judged(tmp_path / "talks", "one", "two")
        assert [one["row"]["left"] for one in islice(told, 2)] == ["one", "two"]


def test_a_stream_that_broke_off_goes_on_without_loss(own: str, tmp_path: Path) -> None:
    with listening(own) as told:
        judged(tmp_path / "talks", "one")
        last = next(told)
    judged(tmp_path / "talks", "two", "three")
    with listening(own, {"Last-Event-ID": str(last["id"])}) as told:
        assert [one["row"]["left"] for one in islice(told, 2)] == ["two", "three"]


def test_the_whole_log_can_be_told(own: str) -> None:
    count = httpx.get(f"{own}/api/v1/status", timeout=None).json()["entries"]
    with listening(own, after=0) as told:
        some = list(islice(told, count))
    assert [one["id"] for one in some] == list(range(1, count + 1))
    assert all(one["id"] == one["row"]["number"] for one in some)


def test_a_server_that_is_stopped_ends_its_streams(folder: Path) -> None:
    command = [sys.executable, "-m", "parley", "serve", "--dossier", str(folder), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"NO_COLOR": "1"}) as server:
        assert server.stderr is not None
        address = next(word for word in server.stderr.readline().split() if word.startswith("http")).rstrip("/")
        with httpx.stream("GET", f"{address}/api/v1/events", timeout=None) as answer:
            server.send_signal(signal.SIGINT)
            assert list(answer.iter_lines()) in ([], [""])
        rest = server.stderr.read()
        assert server.wait() in {0, 130, -signal.SIGINT}
    assert "Traceback" not in rest
