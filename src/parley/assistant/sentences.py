"""The sentences that a row of a view rests on, each with its record's id and both clocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from parley.ledger import Told

Row = Mapping[str, Any]
Find = Callable[[str], Told | None]
"""Finds a record by its id."""

KEYS = ("record", "article", "outlet", "published", "recorded_at")
NESTED = ("witnesses", "before", "grounds", "left", "right")
PARTS = {"before": "before", "left": "left", "right": "right"}
"""What a sentence is in its row, where that is more than one that tells it."""

TEXTS = frozenset({
    "evidence", "text", "extract", "answer", "fulfilled_by", "ended_by", "left_text", "right_text", "before", "after",
    "words",
})  # fmt: skip
"""Columns that hold an article's own words: they come as sentences."""


def sentences(row: Row, find: Find) -> list[dict[str, Any]]:
    """Give the sentences of a row, each once; those of a step come with their step's part."""
    seen: set[tuple[object, object]] = set()
    told: list[dict[str, Any]] = []
    for part, one in _all(row, find):
        key = (one["record"] or one["article"], one["text"])
        if key not in seen:
            seen.add(key)
            told.append({**({"part": part} if part else {}), **one})
    return told


def _all(row: Row, find: Find) -> Iterator[tuple[str | None, Row]]:
    """Walk over all that a row holds of sentences, in the order in which the views have them."""
    yield from ((None, _found(name, text, find)) for name, _, text in row.get("records") or ())
    for key in NESTED:
        told = row.get(key)
        yield from ((PARTS.get(key), _sentence(one)) for one in (told if isinstance(told, list) else ()))
    for step in row.get("steps") or ():
        yield from ((str(step["status"]), _sentence(one)) for one in step["witnesses"])
    for happened in row.get("history") or ():
        if happened["witness"]:
            yield str(happened["what"]), _sentence(happened["witness"])
    if row.get("answered_by"):
        yield "answered by", _sentence(row["answered_by"])
    if "article" in row and (row.get("evidence") or row.get("text")):
        yield None, _sentence(row)


def _sentence(told: Row) -> dict[str, Any]:
    text = told.get("evidence") or told.get("text") or ""
    return {key: told.get(key) for key in KEYS} | {"text": text}


def _found(name: str, text: str, find: Find) -> dict[str, Any]:
    """Give a sentence of which the view has the record's id alone."""
    told = find(name)
    if told is None:
        return dict.fromkeys(KEYS) | {"record": name, "text": text}
    published = told.published.isoformat() if told.published else None
    return {
        "record": name,
        "article": told.article,
        "outlet": told.outlet,
        "published": published,
        "recorded_at": told.recorded_at.isoformat(timespec="seconds"),
        "text": text,
    }


def plain_columns(row: Row, columns: Sequence[str]) -> dict[str, Any]:
    """Give what a row says beside its sentences; what it leaves open is left out."""
    return {
        column: row[column] for column in columns
        if column not in TEXTS | set(KEYS) and row.get(column) not in (None, "", [])
    }  # fmt: skip
