"""Changes of positions: what began, how it ended, what was said again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.changes.touched import Touched
from parley.analysis.held import Ended, HeldPosition, Interval, Witness, position
from parley.analysis.held.fold import VIEW
from parley.analysis.held.intervals import WISHES
from parley.ledger import Line
from parley.records import Modality, Stance

Key = tuple[str, str, str]
"""A thread, and the first record and article that tell the position: these stay when others join."""

KINDS = {
    Ended.REVERSED: ChangeKind.REVERSED,
    Ended.DENIED: ChangeKind.WITHDRAWN,
    Ended.DROPPED: ChangeKind.WITHDRAWN,
    Ended.RESTATED: ChangeKind.BEGUN,
}


@dataclass(frozen=True, slots=True)
class _Stand:
    """A position at a state: whether it had begun by then and had ended."""

    held: HeldPosition
    begun: bool
    ended: bool


def of_positions(touched: Touched, before: State, after: State) -> Iterator[Change]:
    """Give what changed in positions between two states.

    A position whose beginning or end nobody dates has no day on which it changed: it is told where another moment of
    record time knows it first, and never between two days.

    Raises:
        BadLedger: if the database refuses.
    """
    held = _read(touched.lines(VIEW, after))
    same = before.known_at == after.known_at
    was = _stands(held if same else _read(touched.lines(VIEW, before)), before.as_of)
    now = _stands(held, after.as_of)
    fresh = {key: stand for key, stand in now.items() if stand.begun and not _begun(was.get(key))}
    over = {key: stand for key, stand in now.items() if stand.ended and not _ended(was.get(key))}
    followed = {key: _following(stand.held.interval, key[0], fresh) for key, stand in over.items()}
    for key, stand in over.items():
        following = followed[key]
        yield _ending(key, stand.held, fresh[following].held if following else None)
    for key in fresh.keys() - over.keys() - set(followed.values()):
        yield _change(ChangeKind.BEGUN, "new", key, fresh[key].held)
    for key in now.keys() & was.keys() - fresh.keys() - over.keys():
        if again := _again(key, now[key], was[key], (before, after)):
            yield again
    if after.known_at != before.known_at:
        gone = (key for key, stand in was.items() if stand.begun and not stand.ended and key not in now)
        yield from (_change(ChangeKind.GONE, "no longer read so", key, was[key].held) for key in gone)


def _read(some: Iterable[Line]) -> list[tuple[Key, HeldPosition]]:
    found: list[tuple[Key, HeldPosition]] = []
    for line in some:
        held = position(line)
        first = held.interval.witnesses[0]
        found.append(((line.thread, first.record, first.article), held))
    return found


def _stands(known: Iterable[tuple[Key, HeldPosition]], day: date | None) -> dict[Key, _Stand]:
    """Say of each position whether it had begun by a day, and had ended."""
    return {
        key: _Stand(held, _reached(held.interval.valid_from, day), _over(held.interval, day)) for key, held in known
    }


def _reached(day: date | None, as_of: date | None) -> bool:
    return as_of is None or day is None or day <= as_of


def _over(interval: Interval, as_of: date | None) -> bool:
    return interval.ended is not None and _reached(interval.valid_to, as_of)


def _begun(stand: _Stand | None) -> bool:
    return stand is not None and stand.begun


def _ended(stand: _Stand | None) -> bool:
    return stand is not None and stand.ended


def _following(interval: Interval, thread: str, fresh: dict[Key, _Stand]) -> Key | None:
    """Find the new position that the ending of one begins."""
    key = (thread, interval.by or "", interval.ending.article if interval.ending else "")
    return key if key in fresh else None


def _ending(key: Key, held: HeldPosition, following: HeldPosition | None) -> Change:
    interval = held.interval
    how = interval.ended or Ended.DROPPED
    return Change(
        kind=KINDS[how],
        how=how.value,
        actor=held.actor,
        about=held.issue,
        was=said(interval),
        now=said(following.interval) if following else None,
        day=interval.valid_to,
        grounds=grounds([interval.ending] if interval.ending else []),
        before=grounds(one for one in interval.witnesses if one != interval.ending),
        thread=key[0],
        condition=following.interval.condition if following else None,
    )


def _again(key: Key, stand: _Stand, was: _Stand, states: tuple[State, State]) -> Change | None:
    """Say that a position was told again: by articles that were not known before, or not out yet."""
    if stand.ended or not stand.begun:
        return None
    before, after = (state.as_of for state in states)
    seen = {one.article for one in was.held.interval.witnesses if _out(one, before)}
    later = [one for one in stand.held.interval.witnesses if one.article not in seen and _out(one, after)]
    if not later:
        return None
    last = max((one.published for one in later if one.published), default=None)
    change = _change(ChangeKind.REPEATED, "repeated", key, stand.held)
    return replace(change, was=change.now, day=last, grounds=grounds(later))


def _out(witness: Witness, day: date | None) -> bool:
    return day is None or witness.published is None or witness.published <= day


def _change(kind: ChangeKind, how: str, key: Key, held: HeldPosition) -> Change:
    interval = held.interval
    told = said(interval)
    gone = kind is ChangeKind.GONE
    return Change(
        kind=kind,
        how=how,
        actor=held.actor,
        about=held.issue,
        was=told if gone else None,
        now=None if gone else told,
        day=None if gone else interval.valid_from,
        grounds=grounds(interval.witnesses),
        thread=key[0],
        condition=interval.condition,
        slight=slight(interval),
    )


def said(interval: Interval) -> str:
    """Say a position without its issue."""
    mood = "" if interval.modality is Modality.ACTUAL else f"{interval.modality.value}: "
    return f"{mood}{interval.stance.value}"


def slight(interval: Interval) -> bool:
    """Say whether a position tells what somebody believes or expects, not what he wants or does."""
    return interval.stance not in WISHES and interval.stance is not Stance.THREATENS
