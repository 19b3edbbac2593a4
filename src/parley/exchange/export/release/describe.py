"""``datapackage.json``: what a release holds, by the Data Package standard (datapackage.org)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from parley.exchange.export.gathered import Gathered
from parley.exchange.export.output import Written
from parley.exchange.export.tables.codebook import CODEBOOK
from parley.exchange.export.tables.columns import Column
from parley.exchange.export.tables.model import TABLES, TableOf

PAPERS = ("README.md", "CITATION.cff")


def described(gathered: Gathered, written: Mapping[str, Written]) -> dict[str, Any]:
    """Describe a release.

    Args:
        gathered: what is released.
        written: its files by their names.
    """
    state = gathered.state
    resources = [_table(table, written[f"{table.name}.csv"]) for table in TABLES]
    resources.append(_codebook(written["codebook.csv"]))
    resources.append(_file("log", written["log.jsonl"], "application/jsonl", "Every entry of the ledger's log."))
    told = {
        "name": slug(gathered.name),
        "title": gathered.name,
        "id": f"parley:{state.head}",
        "version": version(gathered),
        "description": "Who takes which position on what, who promises what to whom, which meetings are planned, "
        "and what is open, in the news on a negotiation; each record with its verbatim sentence.",
        "created": gathered.known_at.isoformat() if gathered.known_at else None,
        "contributors": [{"title": name, "roles": ["author"]} for name in gathered.authors] or None,
        "resources": resources,
        "parley": {"head": state.head, "entries": state.entries},
    }
    return {key: value for key, value in told.items() if value is not None}


def version(gathered: Gathered) -> str:
    """Number a release by semantic versioning: more entries add to it, and never change what was there."""
    return f"1.{gathered.state.entries}.0"


def slug(name: str) -> str:
    """Write a name as a package may be called: lower case, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "negotiation"


def _file(name: str, file: Written, mediatype: str, what: str) -> dict[str, Any]:
    return {
        "name": name,
        "path": file.name,
        "description": what,
        "mediatype": mediatype,
        "encoding": "utf-8",
        "bytes": file.length,
        "hash": f"sha256:{file.sha256}",
        "type": "file",
    }


def _table(table: TableOf, file: Written) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(one, key=one.name in table.key) for one in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table.points:
        other, names = table.points
        to = {"resource": other, "fields": list(names)}
        schema["foreignKeys"] = [{"fields": list(names), "reference": to}]
    return _tabular(table.name, file, table.what, schema)


def _codebook(file: Written) -> dict[str, Any]:
    fields = [{"name": name, "type": "boolean" if name == "required" else "string"} for name in CODEBOOK]
    what = "What each table, column and value means."
    return _tabular("codebook", file, what, {"fields": fields, "missingValues": [""]})


def _tabular(name: str, file: Written, what: str, schema: dict[str, Any]) -> dict[str, Any]:
    told = _file(name, file, "text/csv", what)
    dialect = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n", "header": True}
    return told | {"type": "table", "profile": "tabular-data-resource", "format": "csv", "dialect": dialect,
                   "schema": schema}  # fmt: skip


def _field(column: Column, *, key: bool) -> dict[str, Any]:
    """Describe a column; an empty text cannot be told from none in CSV, so only what is no free text is required."""
    constraints: dict[str, Any] = {}
    if key or (column.required and (column.choices or column.kind != "string")):
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [one.value for one in column.choices]
    told: dict[str, Any] = {"name": column.name, "type": column.kind, "description": column.meaning}
    if column.kind == "datetime":
        told["format"] = "any"
    return told | ({"constraints": constraints} if constraints else {})
