"""Fetch many pages, killed in between, and see that nothing is lost and nothing there twice."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.outlets.site import site

from parley.flow import init, opened
from parley.ledger import status, verify, versions


@dataclass(frozen=True, slots=True)
class Soaked:
    """What came of it: articles and versions in the ledger, addresses that are not, faults of the ledger, seconds of
    following, and the most memory in MB by articles of the last, undisturbed run."""

    articles: int
    versions: int
    missing: int
    faults: int
    seconds: float
    memory: dict[int, int]


def soak(folder: Path, pages: int, kills: int) -> Soaked:
    """Follow a site of so many pages; the process is killed so many times on the way, each time a part further."""
    now = lambda: datetime.now(UTC)  # noqa: E731
    init(folder, clock=now)
    with site(pages) as lists:
        told = "".join(f'[[outlet]]\nname = "List {number}"\nurl = "{url}"\n' for number, url in enumerate(lists))
        (folder / "dossier.toml").write_text(f"allow_private = true\n{told}", encoding="utf-8")
        begun = time.monotonic()
        for _ in range(kills):
            _follow(folder, until=pages // (2 * (kills + 1)))
        memory = _follow(folder)
        seconds = time.monotonic() - begun
    with opened(folder, clock=now) as (_, ledger):
        counted = status(ledger)
        found = {one.title for one in versions(ledger)}
        numbers = {title.rpartition(" ")[2] for title in found if title}
        missing = sum(str(number) not in numbers for number in range(pages))
        return Soaked(counted.articles, counted.versions, missing, len(verify(ledger).faults), seconds, memory)


def _follow(folder: Path, *, until: int | None = None) -> dict[int, int]:
    """Run a follower, killed (-9) once it has added so many; gives the memory by articles."""
    command = [sys.executable, "-m", "benchmarks.outlets.following", str(folder)]
    memory: dict[int, int] = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for count, used in _said(process):
            memory[count] = used
            if count == until:
                process.kill()
    if until is None and process.returncode != 0:
        raise RuntimeError(f"the follower ended with {process.returncode}")
    return memory


def _said(process: subprocess.Popen[str]) -> Iterator[tuple[int, int]]:
    for line in process.stdout or ():
        count, _, used = line.partition(" ")
        if used.strip().isdigit():
            yield int(count), int(used)
