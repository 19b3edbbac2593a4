"""A small ledger, and one whose cells are hostile, to be exported into memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from parley.analysis.weaving import weaving
from parley.exchange.export import FORMATS, Asked, Exported, export
from parley.ledger import Ledger, open_ledger, record
from parley.records import Dossier
from tests.ledger.ticking import ticking, told

Export = Callable[..., tuple[Exported, dict[str, bytes]]]

HOSTILE = (
    '=HYPERLINK("http://evil.example","press"), it said; \'quoted\'\tand\rso on.\n\n'
    "+1 \x01\x07 \u202eright to left\u202c \U0001f54a \ud800 half \x00 end. @SUM(A1) -2\n\n" + "long " * 8000
)
"""Commas, quotes, line ends, control characters, formulas, right to left, an emoji, half a character, 40,000 more."""


def other() -> dict[str, Any]:
    """The same words a day later in another paper: a reading whose records have ids of their own."""
    made = told("a2", outlet="Harbour Courier", outlet_from="meta", published="2025-03-04")
    for kind in ("statements", "meetings", "commitments", "open_questions"):
        made[kind] = [one | {"id": f"{one['id']}x"} for one in made[kind]]
    return made


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with two articles of four records each, the second a day later and of another outlet."""
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True, weaver=weaving) as made:
        record(made, told("a1", outlet="Northern Wire", outlet_from="meta"))
        record(made, other())
        yield made


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with one article and a statement whose every text is hostile; it keeps no views."""
    made = told("a1")
    whole = {"kind": "paragraph", "start": 0, "end": len(HOSTILE), "dropped": None}
    made["article"] |= {"text": HOSTILE, "title": HOSTILE[:300], "title_from": "meta", "blocks": [whole]}
    (statement,) = made["statements"]
    statement |= {"issue": HOSTILE[:60], "condition": "=1+1",
                  "evidence": {"text": HOSTILE, "start": 0, "end": len(HOSTILE)}}  # fmt: skip
    made |= {"meetings": [], "commitments": [], "open_questions": []}
    with open_ledger(f"sqlite:///{tmp_path / 'h.db'}", clock=ticking(), create=True) as ledger:
        record(ledger, made)
        yield ledger


class Memory:
    """Keeps the files of an export."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    @contextmanager
    def file(self, name: str) -> Iterator[BytesIO]:
        out = BytesIO()
        yield out
        self.files[name] = out.getvalue()


@pytest.fixture
def exported() -> Export:
    """Export a ledger into memory: what was told of it, and the files by their names."""

    def made(
        ledger: Ledger, to: str, asked: Asked | None = None, dossier: Dossier | None = None
    ) -> tuple[Exported, dict[str, bytes]]:
        out = Memory()
        return export(ledger, dossier or Dossier("Talks"), FORMATS[to], out, asked), out.files

    return made
