"""How many independent origins stand behind what is reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parley.cleaning.copies import load_press
from parley.ledger import Told

LONG = 12
"""Words of a sentence, outside quotation marks, that two reporters do not write alike by chance."""
QUOTED = re.compile('["\u201c\u201e\u00ab][^"\u201c\u201d\u201e\u00ab\u00bb]*["\u201d\u201c\u00bb]')
WORD = re.compile(r"\w+")
UNNAMED = "unnamed:"


@dataclass(frozen=True, slots=True)
class Report:
    """What a witness tells of where it has its news from; ``source`` is the chain of reporters."""

    article: str
    outlet: str | None
    text: str
    source: tuple[str, ...] = ()


def report_of(told: Told) -> Report:
    """Take what a record tells of where it comes from."""
    source = told.body.get("source") or ()
    return Report(told.article, told.outlet, told.text, tuple(one["name"] for one in source))


def origins(witnesses: Iterable[Report], traced: Mapping[str, str]) -> dict[str, list[str]]:
    """Count what is independent.

    A witness counts for whom it has its news from: an outlet or agency that it names ("told the BBC", "Reuters
    reported"), else a named person who is its source, else the one whose text the article is, else its outlet. A
    sentence that stands in two articles word for word is one report.

    Args:
        witnesses: the records of one fact, in the order in which they were recorded.
        traced: for each article where its text comes from, as ``traced`` tells.

    Returns:
        The articles by the origin that they trace to; its length is the corroboration.
    """
    found: dict[str, list[str]] = {}
    sentences: dict[str, str] = {}
    for witness in witnesses:
        origin = origin_of(witness, traced)
        if (told := _own_words(witness.text)) is not None:
            origin = sentences.setdefault(told, origin)
        articles = found.setdefault(origin, [])
        if witness.article not in articles:
            articles.append(witness.article)
    return found


def origin_of(witness: Report, traced: Mapping[str, str]) -> str:
    """Say to whom one witness traces."""
    press = load_press()
    if cited := next(filter(None, map(press.name, witness.source)), None) or press.cited_in(witness.text):
        return cited
    if named := next((name for name in witness.source if not name.startswith(UNNAMED)), None):
        return named
    outlet = (press.name(witness.outlet) or witness.outlet) if witness.outlet else None
    return traced.get(witness.article) or outlet or witness.article


def _own_words(text: str) -> str | None:
    """Give the words of a sentence that are the reporter's own, or None where they are too few to tell."""
    words = WORD.findall(QUOTED.sub(" ", text).casefold())
    return " ".join(words) if len(words) >= LONG else None
