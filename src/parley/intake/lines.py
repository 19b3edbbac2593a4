"""Collections of articles: JSON Lines with the keys id, url, outlet, published, title, text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from parley.intake.given import Input, InputKind
from parley.records import BrokenLine, ParleyError

FACTS = ("id", "url", "outlet", "published", "title")
REMEDY = "Mend the line: one JSON object a line with id, url, outlet, published, title, text; only text is needed."


def articles(raw: bytes, *, where: str) -> Iterator[Input | ParleyError]:
    """Give an input for each line; a line that cannot be read gives an error that names it."""
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if line.strip():
            yield _article(line, f"{where}:{number}")


def _article(line: bytes, where: str) -> Input | ParleyError:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        return BrokenLine(f"is no JSON ({error})", where=where, remedy=REMEDY)
    wrong = _wrong(row)
    if wrong:
        return BrokenLine(wrong, where=where, remedy=REMEDY)
    facts = {key: row.get(key) for key in FACTS}
    return Input(where, row["text"].encode("utf-8", "replace"), InputKind.ARTICLE, charset="utf-8", **facts)


def _wrong(row: object) -> str | None:
    """Say what is wrong with a row, or None."""
    if not isinstance(row, dict):
        return "is no JSON object"
    if not isinstance(row.get("text"), str):
        return "has no text"
    for key in FACTS:
        if not isinstance(row.get(key), str | None):
            return f"{key} is no string"
    return None
