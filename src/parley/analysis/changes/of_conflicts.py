"""New conflicts of reports; a change of mind is told as such already."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.conflicts import ConflictKind, Gathered, gathered_conflicts, told_conflicts
from parley.ledger import Ledger


def of_conflicts(ledger: Ledger, before: State, after: State) -> Iterator[Change]:
    """Give the conflicts of reports that came up between two states.

    Raises:
        BadLedger: if the database refuses.
    """
    was = {_key(one) for one in gathered_conflicts(ledger, known_at=before.known_at, as_of=before.as_of)}
    now = gathered_conflicts(ledger, known_at=after.known_at, as_of=after.as_of)
    fresh = [one for one in now if one.finding.kind is not ConflictKind.REVERSAL and _key(one) not in was]
    for one in told_conflicts(ledger, fresh, known_at=after.known_at):
        yield Change(
            kind=ChangeKind.CONTRADICTED,
            how=one.kind.value,
            actor=", ".join(one.actors),
            about=one.about,
            was=one.left[0].says,
            now=one.right[0].says,
            day=one.began,
            grounds=grounds(one.right),
            before=grounds(one.left),
        )


def _key(one: Gathered) -> tuple[str, str, str]:
    return one.finding.kind.value, one.left[0].record, one.right[0].record
