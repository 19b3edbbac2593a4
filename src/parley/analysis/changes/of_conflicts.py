"""New conflicts of reports; a change of mind is told as such already."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.conflicts import ConflictKind, Gathered, gathered_conflicts, standing, told_conflicts
from parley.ledger import Ledger, last_recorded


def of_conflicts(ledger: Ledger, before: State, after: State) -> Iterator[Change]:
    """Give the conflicts of reports that came up between two states.

    Raises:
        BadLedger: if the database refuses.
    """
    moment = after.known_at or last_recorded(ledger)
    found = gathered_conflicts(ledger, known_at=moment)
    same = before.known_at == after.known_at
    earlier = found if same else gathered_conflicts(ledger, known_at=before.known_at)
    was = {_key(one) for one in standing(earlier, before.as_of)}
    now = (one for one in standing(found, after.as_of) if one.finding.kind is not ConflictKind.REVERSAL)
    fresh = [one for one in now if _key(one) not in was]
    for one in told_conflicts(ledger, fresh, known_at=moment):
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
