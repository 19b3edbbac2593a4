"""New conflicts of reports; a change of mind is told as such already."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.conflicts import Conflict, ConflictKind, began, gathered_conflicts, standing
from parley.ledger import Ledger


def of_conflicts(ledger: Ledger, before: State, after: State) -> Iterator[Change]:
    """Give the conflicts of reports that came up between two states.

    Raises:
        BadLedger: if the database refuses.
    """
    found = gathered_conflicts(ledger, known_at=after.known_at)
    same = before.known_at == after.known_at
    earlier = found if same else gathered_conflicts(ledger, known_at=before.known_at)
    was = {_key(one) for one in standing(earlier, before.as_of)}
    for one in standing(found, after.as_of):
        if _key(one) not in was and one.kind is not ConflictKind.REVERSAL:
            yield Change(
                kind=ChangeKind.CONTRADICTED,
                how=one.kind.value,
                actor=", ".join(one.actors),
                about=one.about,
                was=one.left[0].says,
                now=one.right[0].says,
                day=began(one),
                grounds=grounds(one.right),
                before=grounds(one.left),
            )


def _key(one: Conflict) -> tuple[str, str, str]:
    return one.kind.value, one.left[0].record, one.right[0].record
