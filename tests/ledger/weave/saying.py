"""Readings in which somebody takes positions, and what a ledger then keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from parley.analysis.held import HeldPosition, position
from parley.analysis.held.fold import fold, line_of
from parley.analysis.identity import Identity, threads
from parley.ledger import Ledger, Line, lines, told
from parley.records import Dossier
from tests.ledger.ticking import told as article

Said = tuple[str, str, str, str]
"""Actor, stance, modality, issue."""


def saying(id: str, day: str | None, *said: Said, **facts: str) -> dict[str, Any]:
    """A reading of an article of some day, in which those positions are taken."""
    made = article(id, published=day, published_from="meta" if day else None, **facts)
    like = made["statements"][0]
    made["statements"] = [
        like | {"id": f"s{id}{place}", "actor": like["actor"] | {"name": actor}, "stance": stance, "modality": modality,
                "issue": issue}
        for place, (actor, stance, modality, issue) in enumerate(said)
    ]  # fmt: skip
    return made


def kept(ledger: Ledger, known_at: datetime | None = None) -> list[HeldPosition]:
    """The positions that a ledger keeps."""
    return [position(line) for line in lines(ledger, "positions", known_at=known_at, ended=True)]


def folded(ledger: Ledger) -> list[Line]:
    """The lines of positions, made at once out of all records that hold."""
    identity, made = Identity(Dossier()), list[Line]()
    for thread in threads(told(ledger, kinds=("statement",)), identity):
        made += (replace(line_of(one), thread=thread.id) for one in fold(thread.members, identity))
    return made
