"""An article of an export, made of what its lines tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from parley.intake.formats.format import Item
from parley.intake.given import Input, InputKind
from parley.records import BrokenLine

NEVER = datetime(1, 1, 1)  # noqa: DTZ001  (only its year is looked at: a line that names no year tells no date)


def listed(
    where: str, paragraphs: Iterable[str], *, title: str | None, outlet: str | None, day: str | None, key: str | None
) -> Item:
    """Make an input of an article's paragraphs and facts, or say that it has no text."""
    text = "\n\n".join(one for one in paragraphs if one)
    if not text:
        return BrokenLine("has no text", where=where, remedy="Export full texts, not only the list of results.")
    raw = text.encode("utf-8", "replace")
    return Input(where, raw, InputKind.ARTICLE, charset="utf-8", id=key, outlet=outlet, title=title, published=day)


def day_in(line: str) -> str | None:
    """Give the day that a line such as "August 19, 2025 Tuesday 10:40 AM GMT" tells, as ISO 8601; None if none."""
    from dateutil import parser  # noqa: PLC0415  (who reads no export does not wait for it)

    try:
        moment, rest = parser.parse(line, default=NEVER, fuzzy_with_tokens=True)
    except (ValueError, OverflowError):
        return None
    words = sum(character.isalpha() for part in rest for character in part)
    return moment.date().isoformat() if moment.year > NEVER.year and words <= len(line) // 3 else None
