"""Readers and one who adds, all at once, and how long each answer took."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any
from urllib.parse import quote

import httpx
from benchmarks.web.grow import ledger_of, readings

from parley.ledger import record

READERS = 20
SECONDS = 60
THINKING = 1.0
"""Seconds that a reader reads a page, on average."""

ADDING = 2.0
"""Seconds between two articles that are added."""

WORDS = ("monitors", "ceasefire dam", "prisoners", '"exchange of prisoners"', "talks*", "troops border", "sanctions")
Page = tuple[str, str]
"""A kind of page, and an address of it."""


@dataclass(frozen=True)
class Timed:
    """The seconds that answers took."""

    count: int
    median: float
    most: float
    slowest: float


@dataclass
class Load:
    """What was asked of a dossier of so many articles, and how long it took."""

    talks: Path
    size: int
    readers: int = READERS
    seconds: float = SECONDS
    failed: int = 0
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    adds: list[float] = field(default_factory=list)

    @property
    def added(self) -> int:
        """How many articles were added meanwhile."""
        return len(self.adds)

    @property
    def adding(self) -> float:
        """The seconds that adding one took in the middle."""
        return median(self.adds) if self.adds else 0.0

    def kinds(self) -> Iterator[tuple[str, Timed]]:
        """Give the times of each kind of page: in the middle, of nineteen of twenty at most, of the slowest."""
        for kind, told in sorted(self.times.items()):
            most = quantiles(told, n=20)[-1] if len(told) > 1 else told[0]
            yield kind, Timed(len(told), median(told), most, max(told))


def loaded(address: str, load: Load) -> Load:
    """Ask and add for a while."""
    asyncio.run(_run(address, load))
    return load


async def _run(address: str, load: Load) -> None:
    limits = httpx.Limits(max_connections=load.readers)
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits) as client:
        pages = await _pages(client)
        end = time.monotonic() + load.seconds
        adder = asyncio.create_task(asyncio.to_thread(_add, load, end))
        await asyncio.gather(*(_read(client, load, pages, Random(number), end) for number in range(load.readers)))
        await adder


async def _pages(client: httpx.AsyncClient) -> list[Page]:
    """Give what readers ask for: the matrix as it is and as it was, histories of its cells, searches, and the rest."""
    told = (await client.get("/api/v1/positions", params={"limit": 200})).raise_for_status().json()["rows"]
    cells = [f"/history?actor={quote(row['actor'])}&issue={quote(row['issue'])}" for row in told[::5]]
    days = sorted({row["valid_from"] for row in told if row["valid_from"]})[::5]
    return [
        *(("matrix", "/positions") for _ in range(20)), *(("matrix", f"/positions?as_of={day}") for day in days[:10]),
        *(("history", one) for one in cells[:30]), *(("search", f"/search?q={quote(words)}") for words in WORDS * 4),
        *((kind, f"/{kind}") for kind in ("commitments", "meetings", "questions", "conflicts")),
        *(("api positions", "/api/v1/positions") for _ in range(5)), ("api records", "/api/v1/records"),
    ]  # fmt: skip


async def _read(client: httpx.AsyncClient, load: Load, pages: list[Page], chance: Random, end: float) -> None:
    """Read page after page."""
    await asyncio.sleep(chance.random() * THINKING)
    while time.monotonic() < end:
        kind, address = chance.choice(pages)
        start = time.perf_counter()
        answer = await client.get(address)
        load.times[kind].append(time.perf_counter() - start)
        load.failed += answer.status_code != 200
        await asyncio.sleep(chance.expovariate(1 / THINKING))


def _add(load: Load, end: float) -> None:
    """Add an article now and then."""
    grown: Any = readings()
    with ledger_of(load.talks) as ledger:
        number = load.size
        while time.monotonic() < end:
            start = time.perf_counter()
            record(ledger, grown.reading(number))
            load.adds.append(time.perf_counter() - start)
            number += 1
            time.sleep(ADDING)
