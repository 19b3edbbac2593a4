"""A dossier whose ledger has so many articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.ledger.grown import Grown
from rich.progress import track

from parley.exchange import to_json
from parley.flow import follow, init, opened
from parley.ledger import Ledger, load, status
from parley.records import Reading

TOGETHER = 1_000
"""Articles that are added together."""


def readings() -> Grown:
    """Give what makes readings by their number."""
    return Grown([to_json(one) for one in follow(["examples"]) if isinstance(one, Reading)])


@contextmanager
def ledger_of(talks: Path) -> Iterator[Ledger]:
    """Open the ledger of a dossier."""
    with opened(talks, clock=lambda: datetime.now(UTC)) as (_, ledger):
        yield ledger


def grow(talks: Path, size: int) -> None:
    """Make a dossier with so many articles, or add to one what is missing."""
    if not (talks / "dossier.toml").exists():
        init(talks, like=Path("examples/dossier.toml"), clock=lambda: datetime.now(UTC))
    with ledger_of(talks) as ledger:
        held, grown = status(ledger).articles, readings()
        for first in track(range(held, size, TOGETHER), f"to {size}", disable=not sys.stderr.isatty()):
            load(ledger, map(grown.reading, range(first, min(first + TOGETHER, size))))
