"""The positions that one thread tells: one actor on one issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parley.analysis.held.intervals import Interval, Witness, continued, intervals
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
    """Let later statements bear on the lines of their thread, or give None where it must be folded anew."""
    held = [position(line) for line in lines]
    found = continued((one.interval for one in held), map(witness, told))
    same = {id(one.interval): line for one, line in zip(held, lines, strict=True)}
    if found is None:
        return None
    made = (same.get(id(one)) or line_of(replace(held[0], interval=one)) for one in found)
    return [one if one.part in {-1, place} else replace(one, part=-1) for place, one in enumerate(made)]


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
