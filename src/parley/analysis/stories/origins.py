"""How many independent origins stand behind what is reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from parley.cleaning.copies import load_press
from parley.ledger import Told

LONG = 8
"""Words of a sentence, outside quotation marks, that two reporters do not write alike by chance."""
QUOTED = re.compile('["\u201c\u201e\u00ab][^"\u201c\u201d\u201e\u00ab\u00bb]*["\u201d\u201c\u00bb]')
WORD = re.compile(r"\w+")
UNNAMED = "unnamed:"
MANY = 12
"""Origins of one fact that are counted: who has more is sure enough."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a witness tells of where it has its news from; ``source`` is the chain of reporters."""

    article: str
    outlet: str | None
    text: str
    source: tuple[str, ...] = ()


def report_of(told: Told) -> Report:
    """Take what a record tells of where it comes from; who speaks of himself is no source of it."""
    return Report(told.article, told.outlet, told.text, sources_of(told))


def sources_of(told: Told) -> tuple[str, ...]:
    """Name the reporters of a record, without the actor himself and his side."""
    own = {one["name"] for key in ("actor", "on_behalf_of", "debtor") if (one := told.body.get(key))}
    return tuple(one["name"] for one in told.body.get("source") or () if one["name"] not in own)


@dataclass(frozen=True, slots=True)
class Origin:
    """To whom a report traces, as far as it tells itself; ``article`` is the first that does.

    ``cited``: the report names whom it has it from, so that it does not matter whose text the article is. ``words`` is
    a print of a sentence that is the reporter's own, or None where it is too short to tell copies by.
    """

    name: str
    article: str
    cited: bool = False
    words: str | None = None


def origin_of(report: Report) -> Origin:
    """Say to whom one report traces.

    That is an outlet or agency that it names ("told the BBC", "Reuters reported"), else a named person who is its
    source, else its outlet, else the article itself.
    """
    press = load_press()
    cited = next(filter(None, map(press.name, report.source)), None) or press.cited_in(report.text)
    cited = cited or next((name for name in report.source if not name.startswith(UNNAMED)), None)
    outlet = (press.name(report.outlet) or report.outlet) if report.outlet else None
    return Origin(cited or outlet or report.article, report.article, cited is not None, _own_words(report.text))


def joined(known: tuple[Origin, ...], one: Origin) -> tuple[Origin, ...]:
    """Add an origin where it is another than those before, one an article; beyond the first ``MANY`` nobody counts."""
    same = any(
        other.name == one.name or other.article == one.article or (one.words is not None and other.words == one.words)
        for other in known
    )
    return known if same or len(known) >= MANY else (*known, one)


def independent(known: Iterable[Origin], traced: Mapping[str, str]) -> list[str]:
    """Name the origins that are independent where it is known whose text each article is."""
    return list(dict.fromkeys(one.name if one.cited else traced.get(one.article, one.name) for one in known))


def origins(reports: Iterable[Report], traced: Mapping[str, str]) -> list[str]:
    """Name the independent origins of one fact; their number is the corroboration.

    Args:
        reports: what its witnesses tell, in the order in which they were recorded.
        traced: for each article where its text comes from, as ``traced`` tells.
    """
    known: tuple[Origin, ...] = ()
    for report in reports:
        known = joined(known, origin_of(report))
    return independent(known, traced)


def _own_words(text: str) -> str | None:
    """Give a print of the words of a sentence that are the reporter's own, or None where they are too few to tell."""
    words = WORD.findall(QUOTED.sub(" ", text).casefold())
    return blake2b(" ".join(words).encode(), digest_size=6).hexdigest() if len(words) >= LONG else None
