"""Entries of the log as rows: what each tells, without the text of articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from parley.exchange.views import Row
from parley.ledger import Entry

SAID = ("version", "by", "why", "left", "right")


def entry_row(told: Entry) -> Row:
    """Give an entry with what it is about: the article, the record or the two names, and who says it."""
    return {
        "number": told.number,
        "kind": told.kind.value,
        "recorded_at": told.recorded_at.isoformat(),
        **_about(told.body),
        "previous": told.previous,
        "hash": told.hash,
    }


def entry_told(told: Entry) -> Row:
    """Give an entry with all that it says."""
    return entry_row(told) | {"body": dict(told.body)}


def _about(body: Mapping[str, Any]) -> Row:
    """Pick what an entry of any kind is about; what it does not tell is None."""
    article, of, reader = body.get("article"), body.get("of"), body.get("reader")
    told = article if isinstance(article, Mapping) else {"id": article}
    return {
        "article": told["id"],
        "outlet": told.get("outlet"),
        "title": told.get("title"),
        "record": of["id"] if isinstance(of, Mapping) else None,
        "decision": body.get("decision") or body.get("verdict"),
        "reader": f"{reader['name']} {reader['version']}" if isinstance(reader, Mapping) else None,
        **{key: body.get(key) for key in SAID},
    }
