"""The conflicts of one thread: among its own records, and with those of others that bear on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from parley.analysis.conflicts.conflict import Conflict, about, actors_of, report_of
from parley.analysis.conflicts.near import Latest, in_order, value
from parley.analysis.conflicts.pairs.commitments import of_one_commitment
from parley.analysis.conflicts.pairs.comparing import named, side_of
from parley.analysis.conflicts.pairs.denials import denied_position, denied_saying
from parley.analysis.conflicts.pairs.finding import ConflictKind, Finding
from parley.analysis.conflicts.pairs.meetings import denied_meeting, of_one_meeting
from parley.analysis.conflicts.pairs.quotations import of_one_quotation, quoted
from parley.analysis.conflicts.pairs.statements import of_one_actor, of_one_side
from parley.analysis.identity import Identity, Thread
from parley.ledger import Told

Found = tuple[Told, Told, Finding]
Place = tuple[int, int]
WITHIN = {"statement": of_one_actor, "meeting": of_one_meeting, "commitment": of_one_commitment}


@dataclass(slots=True)
class _Group:
    """Reports that say one thing against reports that say another, by their places in the ledger."""

    finding: Finding
    left: dict[Place, Told] = field(default_factory=dict)
    right: dict[Place, Told] = field(default_factory=dict)


def fold(thread: Thread, seen: Iterable[Told], identity: Identity) -> list[Conflict]:
    """Find the conflicts of a thread.

    Args:
        thread: records of one thing.
        seen: records of other threads that might bear on it; those that do not are left out. A conflict between two
            threads belongs to the one with the record that was recorded later.
        identity: says which names mean the same.

    Returns:
        Conflicts in the order in which they came up; reports that say the same stand together.
    """
    others = list(seen)
    found = [*_within(thread), *_quotations(thread, others), *_across(thread, others, identity)]
    together: dict[tuple[object, ...], list[_Group]] = {}
    for left, right, finding in found:
        groups = together.setdefault((finding.kind, finding.differ, *_what(left, finding), *_what(right, finding)), [])
        if not groups or not (_place(left) in groups[-1].left or _place(right) in groups[-1].right):
            groups.append(_Group(finding))
        groups[-1].left[_place(left)] = left
        groups[-1].right[_place(right)] = right
    return [_conflict(group) for groups in together.values() for group in groups]


def _what(told: Told, finding: Finding) -> tuple[str, ...]:
    """Give what a record says in a conflict; a quotation stands for itself."""
    return (told.text,) if finding.kind is ConflictKind.TRANSLATION else value(told)


def _within(thread: Thread) -> Iterator[Found]:
    """Hold each record against the latest that say something else; a change of mind is one from the last of them."""
    compare = WITHIN.get(thread.kind)
    latest = Latest()
    for told in in_order(thread.members) if compare else ():
        turned: Found | None = None
        for other in latest.before(told):
            finding = compare(other, told) if compare and value(other) != value(told) else None
            if finding and finding.kind is ConflictKind.REVERSAL:
                turned = (other, told, finding)
            elif finding:
                yield other, told, finding
        if turned:
            yield turned


def _quotations(thread: Thread, seen: Iterable[Told]) -> Iterator[Found]:
    """Hold quotations of one speaker against each other."""
    if thread.kind != "statement":
        return
    speakers = {named(told.body["actor"]) for told in thread.members} - {None}
    own = {_place(told) for told in thread.members}
    near = [told for told in seen if told.kind == "statement" and named(told.body["actor"]) in speakers]
    latest: list[Told] = []
    for told in in_order(told for told in (*thread.members, *near) if quoted(told.text)):
        for other in latest[-8:]:
            if _owner(other, told) in own and (finding := of_one_quotation(other, told)):
                yield other, told, finding
        latest.append(told)


def _across(thread: Thread, seen: Iterable[Told], identity: Identity) -> Iterator[Found]:
    """Hold records of the thread against those of other threads that were recorded earlier."""
    if thread.kind not in {"statement", "meeting"}:
        return
    others = list(seen)
    for told in thread.members:
        for other in others:
            if _owner(other, told) == _place(told):
                left, right = in_order((other, told))
                if finding := _two_threads(left, right, identity):
                    yield left, right, finding


def _two_threads(one: Told, other: Told, identity: Identity) -> Finding | None:
    """Compare two records of different threads."""
    kinds = {one.kind, other.kind}
    if kinds != {"statement"}:
        return denied_meeting(one, other) if kinds == {"meeting", "statement"} else None
    if found := denied_position(one, other):
        return found
    left, right, side = one.body["actor"], other.body["actor"], side_of(one)
    if identity.actor(left["name"], right["name"], persons=left["kind"] == "person"):
        return None
    return of_one_side(one, other) if side is not None and side == side_of(other) else denied_saying(one, other)


def _place(told: Told) -> Place:
    """Give where a record stands in the ledger."""
    return told.number, told.place


def _owner(one: Told, other: Told) -> Place:
    return max(_place(one), _place(other))


def _conflict(group: _Group) -> Conflict:
    """Make a conflict of reports that say the same."""
    left, right = in_order(group.left.values()), in_order(group.right.values())
    actors = dict.fromkeys((*actors_of(left[0]), *actors_of(right[0])))
    sides = tuple(map(report_of, left)), tuple(map(report_of, right))
    return Conflict(group.finding.kind, group.finding.differ, group.finding.why, tuple(actors), about(left[0]), *sides)
