"""What is kept of a part when it is done: of which inputs it was made, its files with their hashes, its counts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

from parley.exchange.archive import ARTICLES, ATTRIBUTIONS, LEFT_OUT, RECORDS, PartFile, Row, Table, is_whole, written
from parley.flow.batch.places import WORK, Place
from parley.records import KINDS, UNREAD

TABLES = (ARTICLES, RECORDS, ATTRIBUTIONS, LEFT_OUT)
"""The tables that each part has a file of."""
MARKS = "marks"
"""What stories are found by, until they are: a row of fixed length for each article."""

Tables = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A part that is done; ``counts`` and ``left_out`` as in the manifest."""

    number: int
    digest: str
    inputs: int
    counts: Mapping[str, int]
    left_out: Mapping[str, int]
    files: tuple[PartFile, ...]

    def raw(self, place: Place, table: str) -> bytes:
        """Give the file of one of its tables, or of its marks.

        Raises:
            BadBatch: if it cannot be read.
        """
        (file,) = (one.file for one in self.files if one.table == table)
        return place.read(file) or b""


def keep(place: Place, of: tuple[int, str, int], tables: Tables, marks: bytes) -> Receipt:
    """Write the files of a part, and then that it is done.

    Args:
        place: where they are written.
        of: number and digest of the part, and how many inputs it has.
        tables: the rows of each table.
        marks: what stories are found by, in the order of the articles.

    Raises:
        BadBatch: if they cannot be written.
    """
    number, digest, inputs = of
    files = [put(place, table, number, tables[table.name]) for table in TABLES]
    place.write(marks_file(number), marks)
    files.append(_file(MARKS, marks_file(number), len(tables[ARTICLES.name]), marks))
    counts, left_out = _counted(tables)
    made = Receipt(number, digest, inputs, counts, left_out, tuple(files))
    place.write(_name(number), json.dumps(asdict(made), ensure_ascii=False).encode())
    return made


def put(place: Place, table: Table, number: int, rows: list[Row]) -> PartFile:
    """Write the file that a part has of a table."""
    name, raw = f"{table.name}/part-{number:06}.parquet", written(table, rows)
    place.write(name, raw)
    return _file(table.name, name, len(rows), raw)


def receipt_of(place: Place, number: int) -> Receipt | None:
    """Give the receipt of a part, or None where it has none yet or a file of it is not what it was."""
    raw = place.read(_name(number))
    if raw is None:
        return None
    told = json.loads(raw)
    made = Receipt(**told | {"files": tuple(PartFile(**one) for one in told["files"])})
    whole = all(is_whole(place.read(one.file), one) for one in made.files)
    return made if whole else None


def marks_file(number: int) -> str:
    """Name the file of what the stories of a part are found by."""
    return f"{WORK}/part-{number:06}.{MARKS}"


def _name(number: int) -> str:
    return f"{WORK}/part-{number:06}.json"


def _file(table: str, name: str, rows: int, raw: bytes) -> PartFile:
    return PartFile(table, name, rows, len(raw), sha256(raw).hexdigest())


def _counted(tables: Tables) -> tuple[dict[str, int], dict[str, int]]:
    articles = tables[ARTICLES.name]
    kinds = Counter(str(row["kind"]) for row in tables[RECORDS.name])
    counts = {
        "articles": len(articles),
        "unread": sum(row["reader"] == UNREAD for row in articles),
        **{f"{kind}s": kinds[kind] for kind in KINDS.values()},
        "attributions": len(tables[ATTRIBUTIONS.name]),
    }
    return counts, dict(sorted(Counter(str(row["reason"]) for row in tables[LEFT_OUT.name]).items()))
