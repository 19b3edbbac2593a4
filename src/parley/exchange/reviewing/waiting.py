"""Records that wait for a decision, as rows: the sentence among its neighbours, and what can be corrected."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import cache

from parley.exchange.views import Row, Table
from parley.ledger import Asked, Ledger, Told, choices, context, contradicted_places, correctable, waiting

COLUMNS = ("record", "kind", "confidence", "tier", "contested", "actor", "evidence", "article", "outlet", "published")
AROUND = 240
"""Characters of context before and after the evidence."""


def waiting_table(ledger: Ledger, asked: Asked, *, known_at: datetime | None = None) -> Table:
    """Give what waits for a decision, or did at a moment: what is contradicted first, then the least certain.

    Raises:
        BadLedger: if the database refuses.
    """
    contested = contradicted_places(ledger, known_at=known_at)
    text = cache(lambda version: context(ledger, version))
    return Table(
        COLUMNS, [_row(one, contested, text(one.version)) for one in waiting(ledger, asked, known_at=known_at)]
    )


def record_row(ledger: Ledger, told: Told) -> Row:
    """Give one record in the same way.

    Raises:
        BadLedger: if the database refuses.
    """
    return _row(told, contradicted_places(ledger), context(ledger, told.version))


def _row(told: Told, contested: Collection[tuple[int, int]], text: str) -> Row:
    who = told.body.get("actor") or told.body.get("debtor")
    start, end = told.body["evidence"]["start"], told.body["evidence"]["end"]
    return {
        "record": told.id,
        "kind": told.kind,
        "confidence": told.body["confidence"],
        "tier": told.tier.value,
        "contested": (told.number, told.place) in contested,
        "actor": who["name"] if who else None,
        "evidence": told.text,
        "before": text[max(0, start - AROUND) : start].rpartition("\n\n")[2],
        "after": text[end : end + AROUND].partition("\n\n")[0],
        "article": told.article,
        "outlet": told.outlet,
        "published": told.published.isoformat() if told.published else None,
        "recorded_at": told.recorded_at.isoformat(timespec="seconds"),
        "why": told.body["why"],
        "fields": {name: told.body.get(name) for name in correctable(told.kind)},
        "inputs": [
            {"name": name, "value": _plain(told.body.get(name)), "choices": list(choices(told.kind, name))}
            for name in correctable(told.kind)
        ],
    }


def _plain(told: object) -> str:
    """Give a field as one types it: actors by their names."""
    if isinstance(told, list):
        return "; ".join(str(one["name"]) for one in told)
    return str(told["name"] if isinstance(told, dict) else told or "")
