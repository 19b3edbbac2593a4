"""Exports of Factiva without codes: headline, "120 words", date, time, outlet, its code, language, rights, text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parley.intake.formats.exports.listed import day_in, listed
from parley.intake.formats.format import Item

COUNT = re.compile(r"[\d,.]+ words?")
CLOCK = re.compile(r"\d{1,2}:\d{2}( [ap]\.?m\.?)?( [A-Z]{2,4})?", re.IGNORECASE)
CODE = re.compile(r"[A-Z0-9]{2,10}")
LANGUAGE = re.compile(r"[A-Z][a-z]{3,14}( \([\w ]+\))?")
RIGHTS = re.compile(r"(\(c\)|\u00a9|copyright\b)", re.IGNORECASE)
BYLINE = re.compile(r"by\b", re.IGNORECASE)
END = re.compile(r"Document ([A-Z0-9]{6,}\w*)")
HEAD = 10
"""Lines behind the count of words among which the text begins."""


def articles(lines: Sequence[str], where: str) -> Iterator[Item]:
    """Give the articles of an export; none if the lines are of another layout."""
    begun = number = 0
    for place, line in enumerate(lines):
        end = END.fullmatch(line.strip())
        if end is None:
            continue
        said = [one.strip() for one in lines[begun:place] if one.strip()]
        begun = place + 1
        counted = next((at for at, one in enumerate(said) if at and COUNT.fullmatch(one)), None)
        if counted is not None:
            number += 1
            yield _article(said[:counted], said[counted + 1 :], f"{where}:{number}", end[1])


def _article(above: Sequence[str], below: Sequence[str], where: str, key: str) -> Item:
    """Make an input of the lines above and below the count of words."""
    title = next((one for one in reversed(above) if not BYLINE.match(one)), None)
    day = day_in(below[0]) if below else None
    facts = [one for one in below[1:HEAD] if not CLOCK.fullmatch(one)] if day else []
    return listed(where, below[_begins(below) :], title=title, outlet=facts[0] if facts else None, day=day, key=key)


def _begins(below: Sequence[str]) -> int:
    """Say where the text begins: behind the line of rights, else behind code and language."""
    rights = [at for at, one in enumerate(below[:HEAD]) if RIGHTS.match(one)]
    if rights:
        return rights[0] + 1
    code = next((at for at, one in enumerate(below[:HEAD]) if CODE.fullmatch(one)), 0)
    return code + 2 if LANGUAGE.fullmatch(" ".join(below[code + 1 : code + 2])) else code + 1
