"""Whose text the articles are that tell some positions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from parley.analysis.held import HeldPosition
from parley.analysis.stories import stories, traced
from parley.ledger import Ledger, versions

MOST = 500
"""Articles whose texts are compared for one answer."""


def texts_of(ledger: Ledger, told: Iterable[HeldPosition], *, known_at: datetime | None = None) -> dict[str, str]:
    """Say for articles where their texts come from, if positions with more than one origin rest on them.

    Where there are more than some hundred such articles, only the first of them are compared: the others count for
    their outlets, and copies among them are told by their sentences alone.

    Raises:
        BadLedger: if the database refuses.
    """
    many = (one.interval.origins for one in told if len(one.interval.origins) > 1)
    articles = list(dict.fromkeys(one.article for origins in many for one in origins if not one.cited))[:MOST]
    return traced(stories(versions(ledger, known_at=known_at, articles=articles))) if articles else {}
