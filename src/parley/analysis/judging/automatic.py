"""The links that Parley made by itself, each as a judgement: what is the same as what, why, and how surely."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from parley.ledger import Ledger, Linked, Subject, Told, linked

KINDS = {
    "statement": Subject.ISSUE,
    "meeting": Subject.MEETING,
    "commitment": Subject.COMMITMENT,
    "question": Subject.QUESTION,
}
"""What the records of a kind are linked by; statements by the phrases of their issues."""


@dataclass(frozen=True, slots=True)
class Made:
    """A link: ``left`` and ``right`` are the phrases of an issue, or the ids of the records, of which ``told`` came to
    the thread that ``first`` began. ``score`` is from 0 to 1."""

    of: Subject
    left: str
    right: str
    why: str
    score: float
    thread: str
    first: Told
    told: Told


def automatic(
    ledger: Ledger,
    of: Collection[Subject] = (),
    *,
    below: float = 2.0,
    most: int | None = None,
    known_at: datetime | None = None,
) -> list[Made]:
    """Give the links that hold, by people's judgements too, the least sure first.

    Args:
        ledger: where to look.
        of: what they are about; nothing named means all.
        below: only those with a score below this.
        most: how many at most, None for all.
        known_at: the moment of record time, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    kinds = [kind for kind, subject in KINDS.items() if not of or subject in of]
    return [_made(one) for one in linked(ledger, kinds, below=below, most=most, known_at=known_at)]


def _made(one: Linked) -> Made:
    of, joined = KINDS[one.told.kind], one.joined
    left, right = (joined.left, joined.right) if of is Subject.ISSUE else (one.first.id, one.told.id)
    return Made(of, left, right, joined.why, joined.score, joined.thread, one.first, one.told)
