"""Every position that a ledger tells of, actor by actor and issue by issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from parley.analysis.held.intervals import Interval, Witness, intervals
from parley.analysis.identity import Identity, Link
from parley.ledger import Held
from parley.records import ActorKind, Modality, Stance


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """An actor on an issue over an interval, and by which links its records came together."""

    actor: str
    side: str
    issue: str
    interval: Interval
    links: tuple[Link, ...]


@dataclass(slots=True)
class _Line:
    """What is told of one actor on one issue."""

    issue: str
    witnesses: list[Witness] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


@dataclass(slots=True)
class _Who:
    """What is told of one actor, under all its names."""

    name: str
    side: str
    links: list[Link] = field(default_factory=list)
    lines: list[_Line] = field(default_factory=list)


def positions_held(
    readings: Iterable[Held], identity: Identity, *, as_of: date | None = None, ended: bool = False
) -> list[HeldPosition]:
    """Say who held what.

    Args:
        readings: what was known, in the order in which it was recorded.
        identity: says which names and phrases mean the same.
        as_of: the day that is asked about; by default the end of all that is known.
        ended: whether positions come too that did not hold on that day.

    Returns:
        Positions by actor and issue in alphabetical order, each line in the order of time. One of which nobody tells
        whether it held on the day is among them; its interval says so.
    """
    people: dict[str, _Who] = {}
    for held in readings:
        for statement in held.told["statements"]:
            who = _who(people, statement, identity)
            _line(who, statement["issue"], identity).witnesses.append(_witness(held, statement))
    actors = {id(who): who for who in people.values()}.values()
    found = [one for who in actors for one in _of(who) if ended or one.interval.holds_on(as_of) is not False]
    return sorted(found, key=lambda one: (one.actor.casefold(), one.issue.casefold()))


def _who(people: dict[str, _Who], statement: dict[str, Any], identity: Identity) -> _Who:
    """Find the actor that a name means, or take it for a new one."""
    actor, side = statement["actor"], statement["on_behalf_of"]
    name, person = actor["name"], actor["kind"] == ActorKind.PERSON
    if name not in people:
        links = ((other, identity.actor(other, name, persons=person)) for other in people)
        same = max(((link.score, other, link) for other, link in links if link), default=None, key=lambda one: one[0])
        people[name] = people[same[1]] if same else _Who(name, side["name"] if side else name)
        if same:
            people[name].links.append(same[2])
    return people[name]


def _line(who: _Who, issue: str, identity: Identity) -> _Line:
    """Find the issue that a phrase means, among those of the actor, or take it for a new one."""
    links = ((line, identity.issue(line.issue, issue)) for line in who.lines)
    same = max(((link.score, line, link) for line, link in links if link), default=None, key=lambda one: one[0])
    if same is None:
        who.lines.append(_Line(identity.name_of(issue) or issue))
        return who.lines[-1]
    if same[2] not in same[1].links and issue != same[1].issue:
        same[1].links.append(same[2])
    return same[1]


def _of(who: _Who) -> Iterator[HeldPosition]:
    for line in who.lines:
        links = (*who.links, *line.links)
        yield from (HeldPosition(who.name, who.side, line.issue, one, links) for one in intervals(line.witnesses))


def _witness(held: Held, statement: dict[str, Any]) -> Witness:
    article = held.told["article"]
    return Witness(
        record=statement["id"],
        article=article["id"],
        outlet=article["outlet"],
        published=date.fromisoformat(article["published"][:10]) if article["published"] else None,
        recorded_at=held.recorded_at,
        text=statement["evidence"]["text"],
        stance=Stance(statement["stance"]),
        modality=Modality(statement["modality"]),
        condition=statement["condition"],
        issue=statement["issue"],
    )
