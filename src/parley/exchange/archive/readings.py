"""Rows as the readings that they were made of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from parley.exchange.archive.tables import Row
from parley.exchange.reading_json import from_json, to_json
from parley.records import KINDS, UnreadableInput

LIST_OF = {kind: name for name, kind in KINDS.items()}
"""The list of a reading in which a kind of record stands."""

BESIDE = ("credit", "schema", "reader", "reader_version", "warnings", "version")


def readings_of(
    articles: Iterable[Row], records: Iterable[Row], *, where: str
) -> Iterator[dict[str, Any] | UnreadableInput]:
    """Give the readings of some articles as objects by the contract, each checked, in the order of the articles.

    One whose rows break the contract comes as the error that names it.

    Args:
        articles: rows of the table of articles.
        records: rows of the table of records, of these articles.
        where: what messages call the file.
    """
    found: dict[str, dict[str, list[Any]]] = defaultdict(lambda: {name: [] for name in KINDS})
    for row in records:
        found[row["version"]][LIST_OF[row["kind"]]].append(json.loads(row["told"]))
    for row in articles:
        told = {
            "schema": row["schema"],
            "article": {key: value for key, value in row.items() if key not in BESIDE},
            "reader": {"name": row["reader"], "version": row["reader_version"]},
            **found[row["version"]],
            "warnings": row["warnings"],
        }
        try:
            yield to_json(from_json(told, where=f"{where}, article {row['id']}"))
        except UnreadableInput as error:
            yield error
