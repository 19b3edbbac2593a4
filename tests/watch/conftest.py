"""A dossier with rules, and a ledger of its own that tests write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from parley.exchange import to_json
from parley.flow import init, opened
from parley.ledger import record
from parley.reading import GrammarReader
from parley.records import Origin
from tests.articles import article
from tests.ledger.ticking import ticking
from tests.ledger.weave.saying import Said, saying

NOW = datetime(2025, 3, 20, 12, tzinfo=UTC)
TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
CONTRARY: Said = ("Ruritania", "opposes", "actual", "truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")

Tells = Callable[..., None]
Reads = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier whose only rule asks for everything."""
    init(tmp_path / "talks", clock=ticking())
    (tmp_path / "talks/dossier.toml").write_text('name = "Talks"\n[[rule]]\nname = "all"\n', encoding="utf-8")
    return tmp_path / "talks"


@pytest.fixture
def tells(folder: Path) -> Tells:
    """Record an article with statements."""
    with opened(folder, clock=ticking()) as (_, ledger):
        clock = ticking(ledger.clock())

    def put(name: str, day: str, *said: Said) -> None:
        with opened(folder, clock=clock) as (_, ledger):
            record(ledger, saying(name, day, *said))

    return put


@pytest.fixture
def reads(folder: Path, reader: GrammarReader) -> Reads:
    """Record what the reader finds in an article of an outlet called by its name."""

    def put(name: str, day: str, text: str) -> None:
        with opened(folder, clock=ticking()) as (_, ledger):
            made = replace(article(text, published=day), id=name, outlet=name, outlet_from=Origin.ARGUMENT)
            record(ledger, to_json(reader.read(made)))

    return put
