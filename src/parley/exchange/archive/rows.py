"""Readings as rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from parley.exchange.archive.tables import ARTICLES, ATTRIBUTIONS, RECORDS, Row
from parley.exchange.attributions_json import Attributed
from parley.exchange.csv_table import record_rows
from parley.exchange.reading_json import plain, to_json
from parley.records import KINDS, ParleyError, Reading

GAP = " \u2026 "
"""Stands between the pieces of a phrase that is torn apart."""

REPEATED = "Repeated"
"""The reason of an input that says what another one said."""


class Spoken(Attributed, Protocol):
    """Who says what, with the chance (0..1) that it is right."""

    @property
    def kind(self) -> str:
        """Direct, indirect or mixed."""
        ...

    @property
    def confidence(self) -> float:
        """How sure it is."""
        ...


def reading_rows(
    reading: Reading, version: str, spoken: Sequence[Spoken], credit: str | None = None
) -> dict[str, list[Row]]:
    """Give the rows that a reading makes in each table.

    Args:
        reading: the reading.
        version: the SHA-256 of what its article says.
        spoken: the article's attributions.
        credit: the agency or outlet that the article says it is by.
    """
    return {
        ARTICLES.name: [_article(reading, version, credit)],
        RECORDS.name: list(_records(reading, version)),
        ATTRIBUTIONS.name: list(_attributions(reading, version, spoken)),
    }


def left_out_row(error: ParleyError) -> Row:
    """Give the row of an input that could not be read."""
    return {"input": error.where, "reason": type(error).__name__, "what": error.what, "remedy": error.remedy or None}


def repeated_row(where: str, version: str, same_as: str) -> Row:
    """Give the row of an input that says what another one said."""
    what = "says word for word what was read before"
    return {"input": where, "reason": REPEATED, "what": what, "version": version, "same_as": same_as}


def _article(reading: Reading, version: str, credit: str | None) -> Row:
    told: dict[str, Any] = plain(reading.article)
    read_by = {"reader": reading.reader.name, "reader_version": reading.reader.version}
    return {
        **told,
        "version": version,
        "credit": credit,
        "schema": reading.schema,
        **read_by,
        "warnings": list(reading.warnings),
    }


def _records(reading: Reading, version: str) -> Iterator[Row]:
    told = to_json(reading)
    bodies = [one for name in KINDS for one in told[name]]
    for row, body in zip(record_rows(reading), bodies, strict=True):
        filled = {key: None if value == "" else value for key, value in row.items()}
        whole = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        yield {**filled, "version": version, "article": reading.article.id, "told": whole}


def _attributions(reading: Reading, version: str, spoken: Iterable[Spoken]) -> Iterator[Row]:
    text = reading.article.text
    for position, one in enumerate(spoken, start=1):
        row: dict[str, Any] = {"version": version, "article": reading.article.id, "position": position}
        for part, spans in (("source", one.source), ("cue", one.cue), ("content", one.content)):
            row[part] = GAP.join(text[start:end] for start, end in spans) or None
            row[f"{part}_spans"] = [{"start": start, "end": end} for start, end in spans]
        yield row | {"kind": one.kind, "confidence": one.confidence}
