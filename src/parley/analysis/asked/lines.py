"""Positions of those who are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from parley.analysis.asked.meant import Meant, actors_meant, issues_meant
from parley.analysis.held import HeldPosition, position
from parley.analysis.held.fold import VIEW
from parley.analysis.identity import Identity
from parley.ledger import Ledger, Sought, actors, count_lines, some_lines
from parley.records import Stance


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: any of the actors, sides, issues and stances; none named means all.

    ``most`` is how many positions are given at most, the first of them; None means all.
    """

    actors: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    most: int | None = None
    stances: frozenset[Stance] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """What was found, each position with the thread that it is of, what no position has, and how many there are."""

    positions: tuple[tuple[HeldPosition, str], ...]
    unknown: tuple[Meant, ...]
    total: int = 0


def asked_positions(
    ledger: Ledger,
    wish: Wish,
    identity: Identity,
    *,
    as_of: date | None = None,
    ended: bool = False,
    known_at: datetime | None = None,
) -> Asked:
    """Find the positions that are asked for.

    Args:
        ledger: where they are kept.
        wish: whose, and what about.
        identity: says which names and phrases mean the same.
        as_of: the day that they held on, or may have held; by default the end of all that is known.
        ended: whether positions come too that did not hold then.
        known_at: the moment of record time.

    Returns:
        Positions by actor, issue and time. A name of which no position holds on the day is known all the same.

    Raises:
        BadLedger: if the database refuses.
    """
    people = actors(ledger, VIEW, known_at=known_at) if wish.actors else ()
    who = [actors_meant(one, people, identity) for one in wish.actors]
    named = _names(who)
    if wish.actors and not named:
        return Asked((), tuple(who))
    if not (wish.sides or wish.issues or wish.stances):
        sought = Sought(VIEW, known_at, as_of, ended, named)
        some = some_lines(ledger, sought, most=wish.most)
        total = len(some) if wish.most is None or len(some) < wish.most else count_lines(ledger, sought)
        return Asked(tuple((position(one), one.thread) for one in some), tuple(_unknown(who)), total)
    told = some_lines(ledger, Sought(VIEW, known_at, ended=True, actors=named))
    found = [(position(one), one.thread) for one in told]
    sides = [actors_meant(one, {name for held, _ in found for name in _sides(held)}, identity) for one in wish.sides]
    about = [issues_meant(one, {name for held, _ in found for name in _issues(held)}, identity) for one in wish.issues]
    if wish.sides:
        found = [one for one in found if _names(sides) & _sides(one[0])]
    if wish.stances:
        found = [one for one in found if one[0].interval.stance in wish.stances]
    if wish.issues:
        found = [one for one in found if _names(about) & _issues(one[0])]
    if not ended:
        found = [one for one in found if one[0].interval.holds_on(as_of) is not False]
    return Asked(tuple(found[: wish.most]), tuple(_unknown((*who, *sides, *about))), len(found))


def _unknown(meant: Iterable[Meant]) -> Iterator[Meant]:
    return (one for one in meant if not one.names)


def _names(meant: Iterable[Meant]) -> frozenset[str]:
    return frozenset().union(*(one.names for one in meant))


def _sides(held: HeldPosition) -> frozenset[str]:
    return frozenset({held.actor, held.side})


def _issues(held: HeldPosition) -> frozenset[str]:
    return frozenset({held.issue, *(one.issue for one in held.interval.witnesses)})
