"""Which meetings are asked for, by what their lines are picked by; none is put together yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from parley.analysis.agenda.kept import MANY, STEPS, VIEW, WRITTEN, named, place_in_time, state
from parley.analysis.agenda.life import PLANNED
from parley.analysis.asked import Meant, actors_meant
from parley.analysis.identity import Identity
from parley.ledger import Ledger, Line, Sought, actors, count_lines, some_lines
from parley.records import MeetingStatus


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """What is asked for: meetings of all that are named, and, each if it is wished, only what is planned and not past,
    what was put off, what was planned for a day that is past.

    ``most`` is how many are given at most, the first of them; None means all.
    """

    who: tuple[str, ...] = ()
    upcoming: bool = False
    slipped: bool = False
    overdue: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """The line of each meeting that says how it stands on the day, in their order, those names that no meeting has,
    and how many meetings there are."""

    lines: Sequence[Line]
    unknown: tuple[Meant, ...]
    total: int


def picked(
    ledger: Ledger, wish: MeetingWish, identity: Identity, *, as_of: date | None, known_at: datetime | None
) -> Picked:
    """Pick meetings.

    Raises:
        BadLedger: if the database refuses.
    """
    every = [Sought(view, known_at, as_of) for view in ((VIEW,) if as_of is None else (VIEW, STEPS))]
    together = {name for one in every for name in _together(ledger, one)} if wish.who else set()
    names = _names(ledger, every, together) if wish.who else set()
    meant = [actors_meant(one, names, identity) for one in wish.who]
    unknown = tuple(one for one in meant if not one.names)
    if unknown or (wish.overdue and as_of is None):
        return Picked((), unknown, 0)
    mine = tuple(one for one in sorted(together) if one == MANY or _meet(named(one), meant))
    if wish.who and not mine:
        return Picked((), (), 0)
    sought = [_narrowed(one, wish, mine) for one in every]
    most = None if MANY in mine else wish.most
    found = sorted(_lines(ledger, sought, most), key=place_in_time)
    if MANY in mine:
        found = [one for one in found if _meet(WRITTEN.read(one.body).participants, meant)]
    whole = most is None or len(found) < most
    total = len(found) if whole else sum(count_lines(ledger, one) for one in sought)
    return Picked(found[: wish.most], (), total)


def _narrowed(every: Sought, wish: MeetingWish, mine: tuple[str, ...]) -> Sought:
    """Ask for those lines alone that say what is wished for."""
    planned = wish.upcoming or wish.overdue
    states = [
        state(status.value, slipped=slipped)
        for status in (PLANNED if planned else MeetingStatus)
        for slipped in (False, True)
        if slipped or not wish.slipped or status is MeetingStatus.POSTPONED
    ]
    return Sought(
        every.view,
        every.known_at,
        every.as_of,
        actors=mine,
        states=sorted(states) if planned or wish.slipped else (),
        due_from=every.as_of if wish.upcoming else None,
        due_before=every.as_of if wish.overdue else None,
    )


def _lines(ledger: Ledger, sought: Sequence[Sought], most: int | None) -> Iterator[Line]:
    for one in sought:
        yield from some_lines(ledger, one, most=most)


def _together(ledger: Ledger, sought: Sought) -> list[str]:
    """Give who meets with whom, each time as the lines keep it."""
    return actors(ledger, sought.view, as_of=sought.as_of, known_at=sought.known_at)


def _names(ledger: Ledger, every: Sequence[Sought], together: set[str]) -> set[str]:
    """Give everybody who takes part in some meeting."""
    names = {name for one in together - {MANY} for name in named(one)}
    if MANY in together:
        long = (Sought(one.view, one.known_at, one.as_of, actors=(MANY,)) for one in every)
        names |= {name for one in _lines(ledger, list(long), None) for name in WRITTEN.read(one.body).participants}
    return names


def _meet(names: Sequence[str], meant: Sequence[Meant]) -> bool:
    return all(one.names & set(names) for one in meant)
