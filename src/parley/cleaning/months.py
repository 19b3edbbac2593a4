"""Dates with the names of months in other languages than English: names as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon

WORD = re.compile(r"[^\W\d_]+")
DAY = r"(?<!\d)(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(%s)\.?\s+(?:del?\s+)?(\d{4})(?!\d)"


class Calendar(BaseModel):
    """The months of a language with their numbers, the words around a date, and dates of our own that it reads."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    months: dict[str, int]
    around: frozenset[str]
    examples: tuple[str, ...]


def spelled_day(text: str) -> str | None:
    """Give the ISO day of a date that names its month in one of the languages; None where more is said than a date."""
    low = text.lower()
    words = set(WORD.findall(low))
    return next(_days(low, words), None)


def _days(low: str, words: set[str]) -> Iterator[str]:
    """Give what each language reads."""
    for calendar in load_calendars().values():
        named = words & calendar.months.keys()
        if len(named) != 1 or words - named - calendar.around:
            continue
        month = named.pop()
        found = re.findall(DAY % month, low)
        if len(found) == 1:
            day, _, year = found[0]
            with suppress(ValueError):  # no such day: the 32nd
                yield date(int(year), calendar.months[month], int(day)).isoformat()


@lru_cache(maxsize=1)
def load_calendars() -> dict[str, Calendar]:
    """Load the names of months by the name of their language.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.cleaning") / "months.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, dict[str, Calendar], where="months.toml")
