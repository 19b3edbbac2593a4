"""Each version of an article once in the whole output, however often and in which parts it was given."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from parley.exchange.archive import ARTICLES, LEFT_OUT, Row, read_rows, repeated_row
from parley.flow.batch.places import Place
from parley.flow.batch.receipt import MARKS, TABLES, Receipt, Tables, keep, receipt_of
from parley.flow.batch.scratch import scratch
from parley.records import BadBatch


def each_once(place: Place, parts: int) -> Iterator[Receipt]:
    """Take out of each part what an earlier one has, and give the receipts as they then are, in order.

    What a killed run did of it is no different afterwards: a part without repetitions is left as it is.

    Raises:
        BadBatch: if a part is not there, or cannot be written.
    """
    with scratch() as (_, seen):
        seen.execute("create table seen (version text primary key, input text) without rowid")
        seen.execute("begin")
        for number in range(parts):
            receipt = receipt_of(place, number)
            if receipt is None:
                remedy = "Run it once more with --resume."
                raise BadBatch(f"part {number} is not what was written", remedy=remedy)
            raw = receipt.raw(place, ARTICLES.name)
            named = {row["version"]: row["input"] for row in read_rows(raw, ["version", "input"])}
            repeated = _repeated(seen, named)
            yield _without(place, receipt, repeated, named) if repeated else receipt


def _repeated(seen: sqlite3.Connection, named: dict[str, str]) -> dict[str, str]:
    """Note the versions of a part, and say which of them came before, from which input."""
    held: dict[str, str] = {}
    for version, where in named.items():
        if before := seen.execute("select input from seen where version = ?", (version,)).fetchone():
            held[version] = before[0]
        else:
            seen.execute("insert into seen values (?, ?)", (version, where))
    return held


def _without(place: Place, receipt: Receipt, repeated: dict[str, str], named: dict[str, str]) -> Receipt:
    """Write a part anew without the articles that came before."""
    tables: Tables = {}
    for table in TABLES:
        rows: list[Row] = list(read_rows(receipt.raw(place, table.name)))
        tables[table.name] = rows if table is LEFT_OUT else [row for row in rows if row["version"] not in repeated]
    tables[LEFT_OUT.name] += [repeated_row(named[version], version, before) for version, before in repeated.items()]
    marks = receipt.raw(place, MARKS)
    wide = len(marks) // len(named)
    kept = (marks[at * wide : (at + 1) * wide] for at, one in enumerate(named) if one not in repeated)
    return keep(place, (receipt.number, receipt.digest, receipt.inputs), tables, b"".join(kept))
