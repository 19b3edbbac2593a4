"""The conflicts of a ledger, and which of them stood on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from parley.analysis.conflicts.conflict import Conflict, Report
from parley.analysis.conflicts.contradicted import contradicted, finding_of
from parley.analysis.conflicts.gather import gather
from parley.analysis.conflicts.near import Latest
from parley.analysis.conflicts.pairs.finding import Finding
from parley.analysis.identity import Identity, Thread
from parley.ledger import Ledger, Told, pairs


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
    found: list[tuple[Told, Told, Finding]] = []
    for told, thread in sorted(members, key=lambda one: (one[0].number, one[0].place)):
        others = contradicted(told, latest.near(told, thread), identity)
        found += [(other, told, finding) for other, finding in others]
    return standing(gather(found), as_of)


def kept_conflicts(ledger: Ledger, *, known_at: datetime | None = None, as_of: date | None = None) -> list[Conflict]:
    """Find every conflict that a ledger keeps, as it was known at a moment.

    Raises:
        BadLedger: if the database refuses.
    """
    return standing(gathered_conflicts(ledger, known_at=known_at), as_of)


def gathered_conflicts(ledger: Ledger, *, known_at: datetime | None = None) -> list[Conflict]:
    """Gather what a ledger keeps for any day: ``standing`` says what of it stood on one.

    Raises:
        BadLedger: if the database refuses.
    """
    told = pairs(ledger, known_at=known_at)
    return gather((one.left, one.right, finding_of(one.body)) for one in told)


def standing(folded: Iterable[Conflict], as_of: date | None) -> list[Conflict]:
    """Give the conflicts of which both sides were published by a day, each with what was published by then.

    A report that tells no day is among them: nobody knows whether it was there.
    """
    found = [replace(one, left=_by(one.left, as_of), right=_by(one.right, as_of)) for one in folded]
    return sorted((one for one in found if one.left and one.right), key=_order)


def began(conflict: Conflict) -> date | None:
    """Give the day on which a conflict came up: both sides were published; None where no article tells one."""
    days = [reports[0].published for reports in (conflict.left, conflict.right)]
    return max((day for day in days if day), default=None)


def _by(reports: tuple[Report, ...], day: date | None) -> tuple[Report, ...]:
    return tuple(one for one in reports if day is None or one.published is None or one.published <= day)


def _order(conflict: Conflict) -> tuple[date, str, str, str]:
    return began(conflict) or date.min, conflict.kind.value, conflict.about, conflict.right[0].record
