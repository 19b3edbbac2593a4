"""Whose text the articles are that tell some positions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from parley.analysis.held import HeldPosition
from parley.analysis.stories import stories, traced
from parley.ledger import Ledger


def texts_of(ledger: Ledger, told: Iterable[HeldPosition], *, known_at: datetime | None = None) -> dict[str, str]:
    """Say for articles where their texts come from, if positions with more than one origin rest on them.

    Raises:
        BadLedger: if the database refuses.
    """
    many = (one.interval.origins for one in told if len(one.interval.origins) > 1)
    articles = {one.article for origins in many for one in origins if not one.cited}
    return traced(stories(ledger, known_at=known_at, articles=articles)) if articles else {}
