"""Rows as JSON or as CSV: the same wherever a table leaves Parley."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO


def write_json_rows(rows: Iterable[Mapping[str, object]], out: TextIO) -> None:
    """Write rows as a list of objects, with all that is in them."""
    out.write(f"{json.dumps(list(rows), ensure_ascii=False, indent=1)}\n")


def write_csv_rows(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str], out: TextIO, *, header: bool = True
) -> None:
    """Write rows by RFC 4180: quoted where needed, ended by CR LF; what has no column is left out."""
    table = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\r\n")
    if header:
        table.writeheader()
    table.writerows(rows)
