"""Positions of those who are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from parley.analysis.asked.meant import Meant, actors_meant, issues_meant
from parley.analysis.held import HeldPosition, position
from parley.analysis.held.fold import VIEW
from parley.analysis.held.topics import SIDE, on_issue, on_side
from parley.analysis.identity import Identity
from parley.ledger import Ledger, Sought, Tier, actors, count_lines, issues, lines_about, some_lines, topics_of
from parley.records import Stance

Found = tuple[HeldPosition, str]
"""A position with the thread that it is of."""


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

    positions: tuple[Found, ...]
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
    by_topic = known_at is None and ledger.tier is Tier.ALL and not wish.actors and (wish.sides or wish.issues)
    if by_topic:
        found, sides, about = _about(ledger, wish, identity)
    else:
        told = some_lines(ledger, Sought(VIEW, known_at, ended=True, actors=named))
        found = [(position(one), one.thread) for one in told]
        sides = _meant(actors_meant, wish.sides, found, _sides, identity)
        about = _meant(issues_meant, wish.issues, found, _issues, identity)
    if wish.sides:
        found = [one for one in found if _names(sides) & _sides(one[0])]
    if wish.stances:
        found = [one for one in found if one[0].interval.stance in wish.stances]
    if wish.issues:
        found = [one for one in found if _names(about) & _issues(one[0])]
    if not ended:
        found = [one for one in found if one[0].interval.holds_on(as_of) is not False]
    return Asked(tuple(found[: wish.most]), tuple(_unknown((*who, *sides, *about))), len(found))


def _about(ledger: Ledger, wish: Wish, identity: Identity) -> tuple[list[Found], list[Meant], list[Meant]]:
    """Give the positions that may be meant by their sides and issues, without a look at others; and what is meant."""
    people = topics_of(ledger, SIDE) if wish.sides else ()
    sides = [actors_meant(one, people, identity) for one in wish.sides]
    keys = (on_issue(one, identity) for one in wish.issues) if wish.issues else map(on_side, _names(sides))
    found = [(position(one), one.thread) for one in lines_about(ledger, VIEW, frozenset().union(*keys))]
    about = _meant(issues_meant, wish.issues, found, _issues, identity)
    return (
        found,
        sides,
        [one if one.names else issues_meant(one.asked, issues(ledger, VIEW), identity) for one in about],
    )


def _meant(
    how: Callable[[str, Iterable[str], Identity], Meant],
    asked: Iterable[str],
    found: Iterable[Found],
    names: Callable[[HeldPosition], frozenset[str]],
    identity: Identity,
) -> list[Meant]:
    """Say what is meant among the names that positions have."""
    known = frozenset().union(*(names(held) for held, _ in found)) if asked else frozenset()
    return [how(one, known, identity) for one in asked]


def _unknown(meant: Iterable[Meant]) -> Iterator[Meant]:
    return (one for one in meant if not one.names)


def _names(meant: Iterable[Meant]) -> frozenset[str]:
    return frozenset().union(*(one.names for one in meant))


def _sides(held: HeldPosition) -> frozenset[str]:
    return frozenset({held.actor, held.side})


def _issues(held: HeldPosition) -> frozenset[str]:
    return frozenset({held.issue, *(one.issue for one in held.interval.witnesses)})
