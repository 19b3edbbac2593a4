"""Which meeting comes before which: the reports' own order lifted to meetings, without what follows from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from parley.analysis.agenda.life import Life


@dataclass(frozen=True, slots=True)
class Order:
    """For each meeting those directly before it, by their threads; ``circular`` ones are told to precede themselves."""

    before: Mapping[str, tuple[str, ...]]
    circular: frozenset[str] = field(default_factory=frozenset)


def ordered(meetings: Iterable[tuple[Life, str]], of: Mapping[str, str]) -> Order:
    """Order meetings; of two reports that put two meetings in contrary order the later one counts.

    Where reports of one day, or of several meetings, go round in a circle, all their links stay.

    Args:
        meetings: each with its thread.
        of: the threads of the records that meetings are put after.
    """
    told = {thread: _days(life, thread, of) for life, thread in meetings}
    links = {
        thread: {other for other, day in before.items() if day >= told.get(other, {}).get(thread, day)}
        for thread, before in told.items()
    }
    reach = {thread: _reached(thread, links) for thread in links}
    circular = frozenset(thread for thread in links if thread in reach[thread])
    before = {thread: tuple(sorted(_direct(thread, links, reach, circular))) for thread in links if links[thread]}
    return Order(before, circular)


def _days(life: Life, thread: str, of: Mapping[str, str]) -> dict[str, date]:
    """Give the meetings that reports put before one, each with the day of the latest of them."""
    found: dict[str, date] = {}
    for one in life.after:
        if (other := of.get(one.record, thread)) != thread:
            found[other] = max(one.day or date.min, found.get(other, date.min))
    return found


def _reached(thread: str, links: Mapping[str, set[str]]) -> set[str]:
    """Give all that come before a meeting, over any number of steps."""
    found: set[str] = set()
    waiting = list(links[thread])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += links.get(one, ())
    return found


def _direct(
    thread: str, links: Mapping[str, set[str]], reach: Mapping[str, set[str]], circular: frozenset[str]
) -> set[str]:
    """Leave out what another meeting between the two tells already."""
    if thread in circular:
        return links[thread]
    return {one for one in links[thread] if not any(one in reach[other] for other in links[thread] - {one})}
