"""Every record of a ledger as a row: all four kinds together, as in ``csv_table``, with both clocks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from parley.exchange.views import Row, Table
from parley.exchange.views.table import iso
from parley.ledger import Ledger, Told, told

COLUMNS = ("kind", "record", "actor", "on_behalf_of", "about", "stance", "modality", "status", "condition", "creditor",
           "amount", "deadline", "place", "when_text", "source", "confidence", "tier", "published", "recorded_at",
           "outlet", "article", "start", "end", "evidence")  # fmt: skip


def kept_table(
    ledger: Ledger, known_at: datetime | None = None, *, kinds: Collection[str] = (), articles: Collection[str] = ()
) -> Table:
    """Give the records that were known at a moment, in the order in which they were recorded.

    Args:
        ledger: where they are.
        known_at: the moment, by default now.
        kinds: which kinds; none named means all.
        articles: of which articles; none named means all.

    Raises:
        BadLedger: if the database refuses.
    """
    return Table(COLUMNS, [_row(one) for one in told(ledger, kinds=kinds, articles=articles, known_at=known_at)])


def _row(told: Told) -> Row:
    body = told.body
    who = body.get("actor") or body.get("debtor") or body.get("participants")
    plain = {key: body.get(key) for key in ("stance", "modality", "status", "condition", "amount", "deadline",
                                            "place", "when_text", "confidence")}  # fmt: skip
    return plain | {
        "kind": told.kind,
        "record": told.id,
        "actor": _name(who),
        "on_behalf_of": _name(body.get("on_behalf_of")),
        "about": body.get("issue") or body.get("measure") or body.get("about"),
        "creditor": _name(body.get("creditor")),
        "source": _name(body.get("source")),
        "tier": told.tier.value,
        "published": iso(told.published),
        "recorded_at": told.recorded_at.isoformat(),
        "outlet": told.outlet,
        "article": told.article,
        "start": body["evidence"]["start"],
        "end": body["evidence"]["end"],
        "evidence": told.text,
        "body": body,
    }


def _name(told: object) -> str | None:
    """Give an actor's name, or the names of several."""
    if isinstance(told, list):
        return "; ".join(str(one["name"]) for one in told) or None
    return str(told["name"]) if isinstance(told, dict) else None
