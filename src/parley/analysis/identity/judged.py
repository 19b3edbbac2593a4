"""What people judged of two records: the last word on each two, found by the records themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from parley.ledger import JUDGED, End, Judgement, Told, Verdict, mark_of_record


def alike(one: End, other: End) -> bool:
    """Say whether two judgements are of one record: it has its id, or says the same in the same place."""
    return one.record == other.record or one.mark == other.mark


def same_two(one: Judgement, other: Judgement) -> bool:
    """Say whether two judgements of records are of the same two, in either order."""
    if one.of is not other.of or one.ends is None or other.ends is None:
        return False
    (a, b), (c, d) = one.ends, other.ends
    return (alike(a, c) and alike(b, d)) or (alike(a, d) and alike(b, c))


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Give the last word on each two records, without what was withdrawn."""
    found: list[Judgement] = []
    for one in judgements:
        if one.ends is not None:
            found = [other for other in found if not same_two(one, other)]
            if one.verdict is not Verdict.WITHDRAWN:
                found.append(one)
    return found


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of a judgement, by its place among those that stand."""

    number: int
    side: int


class JudgedRecords:
    """The judgements of records that stand.

    Args:
        judgements: what people judged, in the order in which they did.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._standing = standing(judgements)
        self._at: dict[str, set[_Side]] = defaultdict(set)
        for number, one in enumerate(self._standing):
            for side, end in enumerate(one.ends or ()):
                self._at[end.record].add(_Side(number, side))
                self._at[end.mark].add(_Side(number, side))

    def __bool__(self) -> bool:
        """Say whether there are any."""
        return bool(self._standing)

    def keys(self, told: Told) -> frozenset[str]:
        """Give keys under which a record meets those that it is judged with."""
        return frozenset(f"{JUDGED}{side.number}" for side in self._sides(told))

    def of(self, one: Told, other: Told) -> Judgement | None:
        """Give the judgement of two records, or None; of several the one that was given last."""
        theirs = {_Side(side.number, 1 - side.side) for side in self._sides(other)}
        both = self._sides(one) & theirs
        return self._standing[max(side.number for side in both)] if both else None

    def _sides(self, told: Told) -> set[_Side]:
        if not self._standing:
            return set()
        return self._at.get(told.id, set()) | self._at.get(mark_of_record(told), set())
