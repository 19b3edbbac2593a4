"""Two records held against each other, whatever they are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from parley.analysis.conflicts.pairs.commitments import of_one_commitment
from parley.analysis.conflicts.pairs.comparing import named, side_of
from parley.analysis.conflicts.pairs.denials import denied_position, denied_saying
from parley.analysis.conflicts.pairs.finding import Finding
from parley.analysis.conflicts.pairs.meetings import denied_meeting, of_one_meeting
from parley.analysis.conflicts.pairs.quotations import of_one_quotation
from parley.analysis.conflicts.pairs.statements import of_one_actor, of_one_side
from parley.analysis.identity import Identity
from parley.ledger import Told

TOGETHER = {"statement": of_one_actor, "meeting": of_one_meeting, "commitment": of_one_commitment}


def compare(one: Told, other: Told, identity: Identity, *, together: bool) -> Finding | None:
    """Say which conflict two records are.

    Args:
        one: a record.
        other: another.
        identity: says which names mean the same.
        together: whether they are of one thread.
    """
    left, right = in_order((one, other))
    found = TOGETHER[left.kind](left, right) if together else _apart(left, right, identity)
    if found or {left.kind, right.kind} != {"statement"}:
        return found
    who = named(left.body["actor"])
    return of_one_quotation(left, right) if who is not None and who == named(right.body["actor"]) else None


def in_order(told: Iterable[Told]) -> list[Told]:
    """Sort records by the day of their articles, those without a day first."""
    return sorted(told, key=lambda one: (one.published or date.min, one.number, one.place))


def _apart(one: Told, other: Told, identity: Identity) -> Finding | None:
    """Compare two records of different threads."""
    kinds = {one.kind, other.kind}
    if kinds == {"meeting"}:
        return of_one_meeting(one, other) if _same(one, other) else None
    if kinds != {"statement"}:
        return denied_meeting(one, other) if kinds == {"meeting", "statement"} else None
    if found := denied_position(one, other):
        return found
    left, right, side = one.body["actor"], other.body["actor"], side_of(one)
    if identity.actor(left["name"], right["name"], persons=left["kind"] == "person"):
        return None
    return of_one_side(one, other) if side is not None and side == side_of(other) else denied_saying(one, other)


def _same(one: Told, other: Told) -> bool:
    """Say whether the same meet by two reports."""
    left, right = ({named(who) for who in told.body["participants"]} for told in (one, other))
    return left == right
