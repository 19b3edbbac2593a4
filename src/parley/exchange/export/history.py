"""What a ledger holds beside the records of one moment: losses of every format but the release."""

from __future__ import annotations

from parley.exchange.export.gathered import Gathered
from parley.exchange.export.losses import Loss
from parley.ledger import judgements, reviews

REVIEWS = Loss(
    "reviews", "who decided on a record, and why; its outcome is in the column tier, or is left to the ledger"
)
JUDGEMENTS = Loss("judgements", "who judged which names or phrases the same, and why")
EARLIER = Loss("earlier versions and readings", "only what was known at one moment is carried")
HISTORY = (REVIEWS, JUDGEMENTS, EARLIER)


def count_history(gathered: Gathered) -> None:
    """Count what the ledger knows of how it came to be."""
    state, tally = gathered.state, gathered.tally
    tally.add(REVIEWS, len(reviews(gathered.ledger, known_at=gathered.known_at)))
    tally.add(JUDGEMENTS, len(judgements(gathered.ledger, known_at=gathered.known_at)))
    tally.add(EARLIER, state.versions - state.articles + state.readings - sum(state.readers.values()))
