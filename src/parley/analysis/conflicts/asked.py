"""The conflicts of a ledger, and which of them stood on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from parley.analysis.conflicts.conflict import Conflict, report_of
from parley.analysis.conflicts.contradicted import contradicted
from parley.analysis.conflicts.gather import Gathered, gather, standing
from parley.analysis.conflicts.near import Latest
from parley.analysis.conflicts.side import Opposed, Place, opposed, read
from parley.analysis.identity import Identity, Thread
from parley.ledger import Ledger, Told, last_recorded, paired, records_at


def conflicts(threads: Iterable[Thread], identity: Identity, *, as_of: date | None = None) -> list[Conflict]:
    """Find every conflict among records that are brought together in threads.

    Args:
        threads: what is known, one thing a thread.
        identity: says which names mean the same.
        as_of: the day that is asked about; by default the end of all that is known.

    Returns:
        Conflicts in the order of the days on which they came up.
    """
    members = [(told, thread.id) for thread in threads for told in thread.members]
    latest = Latest()
    found: list[Opposed] = []
    for told, thread in sorted(members, key=lambda one: (one[0].number, one[0].place)):
        others = contradicted(told, latest.near(told, thread), identity)
        found += [opposed(other, told, finding) for other, finding in others]
    known = {(told.number, told.place): told for told, _ in members}
    return [_conflict(one, known) for one in standing(gather(found), as_of)]


def gathered_conflicts(ledger: Ledger, *, known_at: datetime | None = None) -> list[Gathered]:
    """Gather what a ledger keeps for any day, without a look at its records: ``standing`` says what stood on one.

    Raises:
        BadLedger: if the database refuses.
    """
    return gather(read(one.body, one.left, one.right) for one in paired(ledger, known_at=known_at))


def told_conflicts(ledger: Ledger, some: Sequence[Gathered], *, known_at: datetime | None = None) -> list[Conflict]:
    """Give conflicts with all their reports, which were gathered of the very moment ``known_at``.

    Raises:
        BadLedger: if the database refuses.
    """
    places = {side.place for one in some for side in (*one.left, *one.right)}
    known = records_at(ledger, places, known_at=known_at)
    return [_conflict(one, known) for one in some]


def asked_conflicts(
    ledger: Ledger,
    wanted: Callable[[Gathered], bool] = lambda _: True,
    *,
    known_at: datetime | None = None,
    as_of: date | None = None,
    part: slice = slice(None),
) -> tuple[list[Conflict], int]:
    """Find the conflicts that a ledger keeps and somebody wants to see: a part of them, and how many there are in all.

    Raises:
        BadLedger: if the database refuses.
    """
    moment = known_at or last_recorded(ledger)  # what comes in between two questions must not be missed by one of them
    found = [one for one in standing(gathered_conflicts(ledger, known_at=moment), as_of) if wanted(one)]
    return told_conflicts(ledger, found[part], known_at=moment), len(found)


def _conflict(told: Gathered, known: dict[Place, Told]) -> Conflict:
    left, right = (tuple(report_of(known[one.place]) for one in side) for side in (told.left, told.right))
    finding = told.finding
    return Conflict(finding.kind, finding.differ, finding.why, told.actors, told.about, left, right)
