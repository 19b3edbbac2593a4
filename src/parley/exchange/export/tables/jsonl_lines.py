"""Articles and records as JSON Lines, each with both clocks and its own object by the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.output import Output
from parley.ledger import TextVersion, Told


def write_jsonl(gathered: Gathered, out: Output) -> None:
    """Write the articles, then the records, in the order in which they were recorded."""
    with out.file("records.jsonl") as file:
        for line in _lines(gathered):
            file.write(f"{json.dumps(line, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace"))


def _lines(gathered: Gathered) -> Iterator[Mapping[str, Any]]:
    yield from map(_article, gathered.articles())
    for told in gathered.records():
        gathered.tally.see(told)
        yield _record(told)


def _article(one: TextVersion) -> dict[str, Any]:
    at = one.recorded_at.isoformat()
    return {"kind": "article", "version": one.id, "recorded_at": at, "kept": one.kept.value, "article": one.body}


def _record(told: Told) -> dict[str, Any]:
    return {
        "kind": told.kind,
        "article": told.article,
        "version": told.version,
        "outlet": told.outlet,
        "published": told.published.isoformat() if told.published else None,
        "recorded_at": told.recorded_at.isoformat(),
        "tier": told.tier.value,
        "entry": told.number,
        "nth": told.place,
        "record": told.body,
    }


JSONL = Format(
    name="jsonl",
    what="JSON Lines: an object for each article and each record",
    carries="every article and record as it is, nothing flattened",
    losses=HISTORY,
    write=write_jsonl,
    suffix=".jsonl",
    text=True,
)
