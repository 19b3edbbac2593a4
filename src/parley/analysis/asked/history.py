"""The whole line of an actor on an issue, witness by witness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from parley.analysis.held import HeldPosition, Interval, Witness
from parley.analysis.held.fold import witness as witness_of
from parley.analysis.held.intervals import intervals
from parley.ledger import Told


@dataclass(frozen=True, slots=True)
class Step:
    """A witness of a line: it tells the position, or ``ends`` it, which is the line's ``number``-th."""

    position: HeldPosition
    number: int
    witness: Witness
    ends: bool = False


def history(held: HeldPosition, members: Iterable[Told], as_of: date | None = None) -> Iterator[Step]:
    """Give every witness of one actor's positions on one issue, in the order of time.

    Args:
        held: any of the positions; it tells who and what about.
        members: every record of the thread.
        as_of: the day that is asked about; what was told later is left out, and what ended later had not ended.

    Returns:
        The witnesses; what ended a position comes behind them, unless it tells a position of the line itself.
    """
    told = [_until(one, as_of) for one in intervals(map(witness_of, members))]
    telling = {one.record for interval in told for one in interval.witnesses}
    for number, interval in enumerate((one for one in told if one.witnesses), start=1):
        position = replace(held, interval=interval)
        for one in interval.witnesses:
            yield Step(position, number, one)
        if interval.ending and interval.ending.record not in telling:
            yield Step(position, number, interval.ending, ends=True)


def _until(interval: Interval, day: date | None) -> Interval:
    """Give an interval as it stood on a day."""
    if day is None:
        return interval
    known = tuple(one for one in interval.witnesses if one.published is None or one.published <= day)
    if interval.valid_to is not None and interval.valid_to > day:
        return replace(interval, witnesses=known, valid_to=None, ended=None, by=None, ending=None)
    return replace(interval, witnesses=known)
