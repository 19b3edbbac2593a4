"""What comes before some meetings: only those are looked at that their reports lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from parley.analysis.agenda.kept import VIEW, WRITTEN
from parley.analysis.agenda.life import Before, by_day
from parley.analysis.agenda.order import Order, ordered
from parley.ledger import Ledger, Line, Tier, lines, settled_lines, threads_of


def before_of(
    ledger: Ledger, shown: Mapping[str, Sequence[Before]], *, as_of: date | None, known_at: datetime | None
) -> Order:
    """Order some meetings, given by their threads with what reports put before each.

    Raises:
        BadLedger: if the database refuses.
    """
    told, of = dict(shown), dict[str, str]()
    if ledger.tier is not Tier.ALL:  # what one tier alone tells is not kept: it is made once
        told |= _before(lines(ledger, VIEW, known_at=known_at, ended=True), as_of)
    waiting: Iterable[str] = list(told)
    while records := {one.record for thread in waiting for one in told[thread]} - of.keys():
        of |= threads_of(ledger, records, known_at=known_at)
        waiting = {of[one] for one in records if one in of} - told.keys()
        found = settled_lines(ledger, VIEW, waiting, known_at=known_at) if waiting else {}
        told |= _before((line for some in found.values() for line in some), as_of)
        waiting &= told.keys()
    return ordered(told, of, shown)


def _before(some: Iterable[Line], day: date | None) -> dict[str, Sequence[Before]]:
    return {line.thread: by_day(WRITTEN.read(line.body).after, day) for line in some}
