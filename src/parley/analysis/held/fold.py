"""The positions that one thread tells: one actor on one issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parley.analysis.held.intervals import Interval, Witness, continued, intervals, settled
from parley.analysis.identity import Identity
from parley.analysis.stories import sources_of
from parley.analysis.written import Written
from parley.ledger import Line, Told
from parley.records import Modality, Stance

VIEW = "positions"
LATEST = 3
"""Witnesses that a kept line names besides the first; all of them are in the thread."""


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """An actor on an issue over an interval."""

    actor: str
    side: str
    issue: str
    interval: Interval


WRITTEN = Written(HeldPosition)


def fold(members: Sequence[Told], identity: Identity) -> list[HeldPosition]:
    """Follow the statements of one thread through time; the first of them names actor and issue."""
    first = members[0].body
    side, issue = first["on_behalf_of"] or first["actor"], first["issue"]
    told = identity.called(first["actor"]["name"]), identity.called(side["name"]), identity.name_of(issue) or issue
    return [HeldPosition(*told, one) for one in intervals(map(witness, members))]


def witness(told: Told) -> Witness:
    """Take from a statement what a position is told by."""
    body = told.body
    return Witness(
        record=told.id,
        article=told.article,
        outlet=told.outlet,
        published=told.published,
        recorded_at=told.recorded_at,
        text=told.text,
        stance=Stance(body["stance"]),
        modality=Modality(body["modality"]),
        condition=body["condition"],
        issue=body["issue"],
        source=sources_of(told),
    )


def extend(lines: Sequence[Line], told: Sequence[Told]) -> list[Line] | None:
    """Let later statements bear on the lines of their thread, or give None where it must be folded anew.

    Settled lines are not needed.
    """
    held = [position(line) for line in lines]
    before = [one.interval for one in held]
    found = continued(before, map(witness, told))
    if found is None:
        return None
    parts = [*(line.part for line in lines), *range(lines[-1].part + 1, lines[-1].part + 1 + len(found) - len(lines))]
    same = {id(one): line for one, line in zip(before, lines, strict=True)}
    made = (same.get(id(one)) or line_of(replace(held[0], interval=one)) for one in found)
    return [
        replace(line, part=part, settled=over) for line, part, over in zip(made, parts, settled(found), strict=True)
    ]


def lines_of(members: Sequence[Told], identity: Identity) -> list[Line]:
    """Write the positions of a thread as lines."""
    held = fold(members, identity)
    over = settled([one.interval for one in held])
    return [replace(line_of(one), settled=told) for one, told in zip(held, over, strict=True)]


def position(line: Line) -> HeldPosition:
    """Read a position from its line."""
    return WRITTEN.read(line.body)


def line_of(held: HeldPosition) -> Line:
    """Write a position as a line."""
    interval = held.interval
    kept = WRITTEN.write(replace(held, interval=_short(interval)))
    return Line(VIEW, held.actor, held.issue, interval.valid_from, interval.valid_to, interval.ended is not None, kept)


def _short(interval: Interval) -> Interval:
    """Keep the first and the latest witnesses."""
    told = interval.witnesses
    return interval if len(told) <= LATEST + 1 else replace(interval, witnesses=(told[0], *told[-LATEST:]))
