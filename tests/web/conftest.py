"""The workspace over the dossier of the examples, served on loopback."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright
from scripts.screenshots import BROWSERS, browser_here

from parley.flow import add, init, opened
from parley.ledger import Clock
from parley.people import Serving
from parley.web import application

ROOT = Path(__file__).resolve().parents[2]


QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")


@contextmanager
def served(what: Path | Serving, clock: Clock = lambda: datetime.now(UTC)) -> Iterator[str]:
    """Serve a dossier, or more to users, on a free port."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    # A browser may still listen to what is recorded: that alone does not keep the server from its end.
    config = uvicorn.Config(application(what, clock=clock), log_level="critical", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the examples with its articles."""
    made = tmp_path_factory.mktemp("web") / "talks"
    moments = (datetime(2025, 4, 1, 9, tzinfo=UTC) + timedelta(minutes=n) for n in range(10_000))
    init(made, like=ROOT / "examples" / "dossier.toml", clock=lambda: next(moments))
    with opened(made, clock=lambda: next(moments)) as (_, ledger):
        assert list(add([str(ROOT / "examples")], ledger))
    return made


@pytest.fixture(scope="session")
def workspace(folder: Path) -> Iterator[str]:
    """The address of the workspace."""
    with served(folder) as address:
        yield address


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a workspace that a test may change."""
    with served(shutil.copytree(folder, tmp_path / "talks")) as address:
        yield address


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[str]:
    """The address of a workspace to which nothing was added."""
    init(tmp_path / "new", clock=lambda: datetime(2025, 4, 1, tzinfo=UTC))
    with served(tmp_path / "new") as address:
        yield address


@pytest.fixture
def web(workspace: str) -> Iterator[httpx.Client]:
    """Somebody who asks for pages."""
    with httpx.Client(base_url=workspace, timeout=None) as client:
        yield client


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    found = browser_here()
    if found is None:
        pytest.skip(f"no browser here: none of {', '.join(BROWSERS)} (Debian: apt-get install chromium)")
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=found, args=list(QUIET))
        yield opened
        opened.close()
