"""What one record contradicts among those near it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parley.analysis.conflicts.pairs.compare import compare, in_order
from parley.analysis.conflicts.pairs.finding import ConflictKind, Finding
from parley.analysis.identity import Identity
from parley.ledger import Told

MOST = 3
"""Records of a kind of conflict that one is kept together with: the latest."""


def contradicted(told: Told, others: Sequence[tuple[Told, bool]], identity: Identity) -> list[tuple[Told, Finding]]:
    """Say which records one contradicts: of a change of mind the last before it, else the latest few of each kind.

    Args:
        told: the record.
        others: those near it, each with whether it is of the same thread.
        identity: says which names mean the same.
    """
    together = {(one.number, one.place): its for one, its in others}
    counts: Counter[ConflictKind] = Counter()
    found: list[tuple[Told, Finding]] = []
    for other in reversed(in_order(one for one, _ in others)):
        finding = compare(other, told, identity, together=together[other.number, other.place])
        if finding is None:
            continue
        counts[finding.kind] += 1
        if counts[finding.kind] <= (1 if finding.kind is ConflictKind.REVERSAL else MOST):
            found.append((other, finding))
    return found
