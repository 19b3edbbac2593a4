"""New conflicts of reports; a change of mind is told as such already."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.conflicts import Conflict, ConflictKind, began, conflicts
from parley.analysis.identity import Identity, threads
from parley.ledger import Ledger, told

KINDS = ("statement", "meeting", "commitment")


def of_conflicts(ledger: Ledger, before: State, after: State, identity: Identity) -> Iterator[Change]:
    """Give the conflicts of reports that came up between two states.

    Raises:
        BadLedger: if the database refuses.
    """
    was = {_key(one) for one in _conflicts(ledger, before, identity)}
    for one in _conflicts(ledger, after, identity):
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


def _conflicts(ledger: Ledger, state: State, identity: Identity) -> list[Conflict]:
    known = threads(told(ledger, kinds=KINDS, known_at=state.known_at), identity)
    return conflicts(known, identity, as_of=state.as_of)


def _key(one: Conflict) -> tuple[str, str, str]:
    return one.kind.value, one.left[0].record, one.right[0].record
