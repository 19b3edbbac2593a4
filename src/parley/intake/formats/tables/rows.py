"""An array of articles or of their addresses, or one article, as JSON (RFC 8259)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from parley.intake.formats.format import Format, Item
from parley.intake.given import Address
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
    listed = held.get("articles", held) if isinstance(held, dict) else held
    if isinstance(listed, dict):
        yield _item(listed, where)
        return
    if not isinstance(listed, list) or not listed:
        raise UnreadableInput("holds no articles", where=where, remedy=REMEDY)
    for number, row in enumerate(listed, start=1):
        yield _item(row, f"{where}:{number}")


def _item(row: object, place: str) -> Item:
    """Give the article of an object, or where it is: lists such as those of GDELT (DOC 2.0) hold no texts."""
    if isinstance(row, dict) and "text" not in row and isinstance(row.get("url"), str):
        outlet = row.get("outlet", row.get("domain"))
        return Address(place, row["url"], outlet=outlet if isinstance(outlet, str) else None)
    return article_of(row, place)


ARRAY = Format(
    "JSON",
    frozenset({".json"}),
    _read,
    takes="from the keys id, url, outlet, published, title; a folder's JSON files are read only if they are named",
    in_folders=False,  # beside articles such files hold settings, annotations, metadata
)
