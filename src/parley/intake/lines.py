"""Collections of articles: JSON Lines with the keys id, url, outlet, published, title, text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from parley.intake.given import Input, InputKind
from parley.records import BrokenLine, ParleyError

FACTS = ("id", "url", "outlet", "published", "title")
REMEDY = "Mend the line: one JSON object a line with id, url, outlet, published, title, text; only text is needed."


def articles(lines: Iterable[bytes], *, where: str, largest: int) -> Iterator[Input | ParleyError]:
    """Give an input for each line that is not blank; one that cannot be read gives an error that names it."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _article(line, f"{where}:{number}", largest)


def _article(line: bytes, where: str, largest: int) -> Input | ParleyError:
    if len(line) > largest:
        return BrokenLine(f"is longer than {largest // 2**20} MB", where=where, remedy="Split it into articles first.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return BrokenLine(f"is no JSON ({error})", where=where, remedy=REMEDY)
    return article_of(row, where)


def article_of(row: object, where: str) -> Input | BrokenLine:
    """Make an input of the object of an article, or say what is wrong with it."""
    wrong = _wrong(row)
    if wrong or not isinstance(row, dict):
        return BrokenLine(wrong or "is no JSON object", where=where, remedy=REMEDY)
    facts = {key: _utf8(row[key]).decode() if row.get(key) else None for key in FACTS}
    return Input(where, _utf8(row["text"]), InputKind.ARTICLE, charset="utf-8", **facts)


def _utf8(value: str) -> bytes:
    """Write as UTF-8 what JSON may hold and UTF-8 may not: half a character."""
    return value.encode("utf-8", "replace")


def _wrong(row: object) -> str | None:
    """Say what is wrong with a row, or None."""
    if not isinstance(row, dict):
        return "is no JSON object"
    if "text" not in row:
        return "has no text"
    if not isinstance(row["text"], str):
        return "has a text that is no string"
    for key in FACTS:
        if not isinstance(row.get(key), str | None):
            return f"{key} is no string"
    return None
