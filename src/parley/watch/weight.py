"""What stands behind a change: how sure its records are, and how many independent origins tell it."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.changes import Change
from parley.analysis.stories import origins, report_of, stories, traced
from parley.ledger import Ledger, Told, members, told_record

SAME = ("stance", "modality", "status", "about")
"""The fields in which records of one thread agree that tell the same of it."""


@dataclass(frozen=True, slots=True)
class Weight:
    """The confidence of the surest record behind a change, from 0 to 1, and the number of independent origins."""

    confidence: float
    origins: int


def weight(ledger: Ledger, change: Change) -> Weight:
    """Weigh a change by the records that bear it out, and those of its thread that tell the same since.

    Raises:
        BadLedger: if the database refuses.
    """
    told = _behind(ledger, change)
    articles = list(dict.fromkeys(one.article for one in told))
    texts = traced(stories(ledger, articles=articles)) if len(articles) > 1 else {}
    sure = max((float(one.body.get("confidence", 0.0)) for one in told), default=0.0)
    return Weight(sure, len(origins(map(report_of, told), texts)))


def _behind(ledger: Ledger, change: Change) -> list[Told]:
    found = [told for one in change.grounds if (told := told_record(ledger, one.record))]
    if not change.thread or not found:
        return found
    first = found[0]
    known = {(one.article, one.id) for one in found}
    alike = [
        one
        for one, _ in members(ledger, change.thread)
        if _says(one) == _says(first) and one.number >= first.number and (one.article, one.id) not in known
    ]
    return found + alike


def _says(told: Told) -> tuple[object, ...]:
    return tuple(told.body.get(key) for key in SAME)
