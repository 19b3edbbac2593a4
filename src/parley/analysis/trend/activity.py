"""What was published and read, day by day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from parley.ledger import Ledger, counts


@dataclass(frozen=True, slots=True)
class Activity:
    """How many articles an outlet published on a day, and how many records were read in them."""

    day: date | None
    outlet: str | None
    articles: int
    records: int


def activity(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> list[Activity]:
    """Count articles and records by day and outlet, up to a day; what tells no day comes first.

    Raises:
        BadLedger: if the database refuses.
    """
    articles, records = Counter[tuple[date | None, str | None]](), Counter[tuple[date | None, str | None]]()
    for one in counts(ledger, known_at=known_at):
        if as_of is None or one.day is None or one.day <= as_of:
            (articles if one.kind == "article" else records)[one.day, one.outlet] += one.number
    return [Activity(*place, number, records[place]) for place, number in articles.items()]
