"""Pairs that contradict each other gathered into conflicts: all who say the one against all who say the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from operator import attrgetter, itemgetter

from parley.analysis.conflicts.conflict import both_told
from parley.analysis.conflicts.pairs.finding import ConflictKind, Finding
from parley.analysis.conflicts.side import Opposed, Place, Side


@dataclass(frozen=True, slots=True)
class Gathered:
    """Reports against reports, each side in the order of time; ``left`` was first."""

    finding: Finding
    actors: tuple[str, ...]
    about: str
    left: tuple[Side, ...]
    right: tuple[Side, ...]

    @property
    def began(self) -> date | None:
        """The day on which it came up."""
        return both_told(self.left, self.right)


@dataclass(slots=True)
class _Group:
    """Reports that say one thing against reports that say another, by their places in the ledger."""

    finding: Finding
    left: dict[Place, Side] = field(default_factory=dict)
    right: dict[Place, Side] = field(default_factory=dict)


def gather(pairs: Iterable[Opposed]) -> list[Gathered]:
    """Bring pairs together that share a report and say the same."""
    together: dict[tuple[object, ...], list[_Group]] = {}
    for pair in _turns(_sorted(pairs)):
        left, right, finding = pair.left, pair.right, pair.finding
        groups = together.setdefault((finding.kind, finding.differ, left.what, right.what), [])
        if not groups or not (left.place in groups[-1].left or right.place in groups[-1].right):
            groups.append(_Group(finding))
        groups[-1].left[left.place] = left
        groups[-1].right[right.place] = right
    return [_gathered(group) for groups in together.values() for group in groups]


def standing(gathered: Iterable[Gathered], as_of: date | None) -> list[Gathered]:
    """Give those of which both sides were published by a day, each with what was published by then.

    A report that tells no day is among them: nobody knows whether it was there. They come in the order of the days on
    which they came up.
    """
    if as_of is not None:
        gathered = (replace(one, left=_by(one.left, as_of), right=_by(one.right, as_of)) for one in gathered)
    return sorted((one for one in gathered if one.left and one.right), key=_order)


def _by(side: tuple[Side, ...], day: date) -> tuple[Side, ...]:
    return tuple(one for one in side if one.published is None or one.published <= day)


def _order(one: Gathered) -> tuple[date, str, str, str]:
    return one.began or date.min, one.finding.kind.value, one.about, one.right[0].record


def _sorted(pairs: Iterable[Opposed]) -> list[Opposed]:
    """Put the earlier report of each pair first, and the pairs in the order of the later ones."""
    timed = ((one.left.when, one.right.when, one) for one in pairs)
    told = [
        (right, left, one) if left <= right else (left, right, Opposed(one.right, one.left, one.finding))
        for left, right, one in timed
    ]
    return [one for _, _, one in sorted(told, key=itemgetter(0, 1))]


def _turns(pairs: list[Opposed]) -> Iterator[Opposed]:
    """Leave of a change of mind only the one from the last report before it."""
    last = {one.right.place: one.left.place for one in pairs if one.finding.kind is ConflictKind.REVERSAL}
    for one in pairs:
        if one.finding.kind is not ConflictKind.REVERSAL or last[one.right.place] == one.left.place:
            yield one


def _gathered(group: _Group) -> Gathered:
    left, right = _in_time(group.left), _in_time(group.right)
    actors = tuple(dict.fromkeys((*left[0].actors, *right[0].actors)))
    return Gathered(group.finding, actors, left[0].about, left, right)


def _in_time(side: dict[Place, Side]) -> tuple[Side, ...]:
    """Put the reports of a side in order; most have one."""
    return tuple(side.values() if len(side) == 1 else sorted(side.values(), key=attrgetter("when")))
