"""One array of articles, or one article, as JSON (RFC 8259)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from parley.intake.formats.format import Format, Item
from parley.intake.lines import article_of
from parley.intake.sniff import refuse_large
from parley.records import UnreadableInput

REMEDY = "Give an array of objects with id, url, outlet, published, title, text; or JSON Lines, one object a line."


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    refuse_large(path.stat().st_size, where=where, largest=largest)
    try:
        held = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"is no JSON ({error})", where=where, remedy=REMEDY) from error
    if isinstance(held, dict):
        yield article_of(held, where)
        return
    if not isinstance(held, list) or not held:
        raise UnreadableInput("holds no articles", where=where, remedy=REMEDY)
    for number, row in enumerate(held, start=1):
        yield article_of(row, f"{where}:{number}")


ARRAY = Format(
    "JSON",
    frozenset({".json"}),
    _read,
    takes="from the keys id, url, outlet, published, title; a folder's JSON files are read only if they are named",
    in_folders=False,  # beside articles such files hold settings, annotations, metadata
)
