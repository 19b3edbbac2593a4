"""What a ledger holds beside the records of one moment: losses of every format but the release."""

from __future__ import annotations

from parley.exchange.export.gathered import Gathered
from parley.exchange.export.losses import Loss
from parley.ledger import judgements, reviews

REVIEWS = Loss("reviews", "who decided on a record, and why")
JUDGEMENTS = Loss("judgements", "who judged which names or phrases the same, and why")
EARLIER = Loss("earlier versions and readings", "only what was known at one moment is carried")
TEXTS = Loss("texts of articles", "records stand alone, at most with their sentence")
RECORDED = Loss("record times", "when a thing was learnt has no place", lambda _: 1)
HISTORY = (REVIEWS, JUDGEMENTS, EARLIER)


def count_history(gathered: Gathered) -> None:
    """Count what the ledger knows of how it came to be."""
    tally = gathered.tally
    tally.add(REVIEWS, len(reviews(gathered.ledger, known_at=gathered.known_at)))
    tally.add(JUDGEMENTS, len(judgements(gathered.ledger, known_at=gathered.known_at)))
    tally.add(EARLIER, earlier(gathered))


def earlier(gathered: Gathered) -> int:
    """Count the versions and readings that later ones have replaced."""
    state = gathered.state
    return state.versions - state.articles + state.readings - sum(state.readers.values()) - sum(state.unread.values())
