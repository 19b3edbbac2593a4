"""Pairs that contradict each other gathered into conflicts: all who say the one against all who say the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from parley.analysis.conflicts.conflict import Conflict, about, actors_of, report_of
from parley.analysis.conflicts.pairs.compare import in_order
from parley.analysis.conflicts.pairs.finding import ConflictKind, Finding
from parley.ledger import Told

Pair = tuple[Told, Told, Finding]
Place = tuple[int, int]


@dataclass(slots=True)
class _Group:
    """Reports that say one thing against reports that say another, by their places in the ledger."""

    finding: Finding
    left: dict[Place, Told] = field(default_factory=dict)
    right: dict[Place, Told] = field(default_factory=dict)


def gather(pairs: Iterable[Pair]) -> list[Conflict]:
    """Bring pairs together that share a report and say the same."""
    together: dict[tuple[object, ...], list[_Group]] = {}
    for left, right, finding in _turns(_sorted(pairs)):
        groups = together.setdefault((finding.kind, finding.differ, *_what(left, finding), *_what(right, finding)), [])
        if not groups or not (_place(left) in groups[-1].left or _place(right) in groups[-1].right):
            groups.append(_Group(finding))
        groups[-1].left[_place(left)] = left
        groups[-1].right[_place(right)] = right
    return [_conflict(group) for groups in together.values() for group in groups]


def _sorted(pairs: Iterable[Pair]) -> list[Pair]:
    """Put the earlier report of each pair first, and the pairs in the order of the later ones."""
    told: list[Pair] = []
    for one, other, finding in pairs:
        left, right = in_order((one, other))
        told.append((left, right, finding))
    return sorted(told, key=lambda pair: (_when(pair[1]), _when(pair[0])))


def _when(told: Told) -> tuple[date, Place]:
    return told.published or date.min, _place(told)


def _turns(pairs: list[Pair]) -> Iterator[Pair]:
    """Leave of a change of mind only the one from the last report before it."""
    last = {_place(right): _place(left) for left, right, finding in pairs if finding.kind is ConflictKind.REVERSAL}
    for left, right, finding in pairs:
        if finding.kind is not ConflictKind.REVERSAL or last[_place(right)] == _place(left):
            yield left, right, finding


def _what(told: Told, finding: Finding) -> tuple[str, ...]:
    """Give what a record says in a conflict; a quotation stands for itself."""
    body = told.body
    if finding.kind is ConflictKind.TRANSLATION:
        return (told.text,)
    if told.kind == "statement":
        return (str(body["actor"]["name"]), str(body["stance"]), str(body["modality"]))
    parts = ("status", "when", "place") if told.kind == "meeting" else ("status", "amount")
    return tuple(str(body[part]) for part in parts)


def _place(told: Told) -> Place:
    """Give where a record stands in the ledger."""
    return told.number, told.place


def _conflict(group: _Group) -> Conflict:
    """Make a conflict of reports that say the same."""
    left, right = in_order(group.left.values()), in_order(group.right.values())
    actors = dict.fromkeys((*actors_of(left[0]), *actors_of(right[0])))
    sides = tuple(map(report_of, left)), tuple(map(report_of, right))
    return Conflict(group.finding.kind, group.finding.differ, group.finding.why, tuple(actors), about(left[0]), *sides)
