"""Exports of Nexis Uni and Lexis+: title, outlet, date, labelled lines, ``Body``, text, ``End of Document``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parley.intake.formats.exports.listed import day_in, listed
from parley.intake.formats.format import Item

BODY = "body"
END = "end of document"
LABEL = re.compile(r"(copyright|section|length|byline|dateline|highlight|headline|graphic|series|edition)\b", re.I)
AFTER = re.compile(r"(load-date|classification|language|publication-type|subject|industry|geographic|company):", re.I)


def articles(lines: Sequence[str], where: str) -> Iterator[Item]:
    """Give the articles of an export; none if the lines are of another layout."""
    number, begun = 0, 0
    for place, line in enumerate(lines):
        if line.strip().lower() == END:
            number += 1
            yield _article([one.strip() for one in lines[begun:place] if one.strip()], f"{where}:{number}")
            begun = place + 1


def _article(lines: Sequence[str], where: str) -> Item:
    starts = next((place for place, line in enumerate(lines) if line.lower().rstrip(":") == BODY), len(lines))
    head, body = lines[:starts], lines[starts + 1 :]
    ends = next((place for place, line in enumerate(body) if AFTER.match(line)), len(body))
    dated = next((place for place, line in enumerate(head) if place and day_in(line)), None)
    return listed(
        where,
        body[:ends],
        title=head[0] if head else None,
        outlet=_outlet(head[1:dated]),
        day=day_in(head[dated]) if dated is not None else None,
        key=None,
    )


def _outlet(between: Sequence[str]) -> str | None:
    """Name the outlet: it stands between title and date, where no label begins the line."""
    return next((line for line in between if not LABEL.match(line)), None)
