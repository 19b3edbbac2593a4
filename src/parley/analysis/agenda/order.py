"""Which meeting comes before which: the reports' own order lifted to meetings, without what follows from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from parley.analysis.agenda.life import Before


@dataclass(frozen=True, slots=True)
class Order:
    """For each meeting those directly before it, by their threads; ``circular`` ones are told to precede themselves."""

    before: Mapping[str, tuple[str, ...]]
    circular: frozenset[str] = field(default_factory=frozenset)


def ordered(told: Mapping[str, Sequence[Before]], of: Mapping[str, str], shown: Iterable[str] | None = None) -> Order:
    """Order meetings; of two reports that put two meetings in contrary order the later one counts.

    Where reports of one day, or of several meetings, go round in a circle, all their links stay.

    Args:
        told: by the thread of each meeting what reports put before it; it has all that are reached from those shown.
        of: the threads of the records that meetings are put after.
        shown: of which the order is asked, by default of all.
    """
    days = {thread: _days(before, thread, of) for thread, before in told.items()}
    links = {
        thread: {other for other, day in before.items() if day >= days.get(other, {}).get(thread, day)}
        for thread, before in days.items()
    }
    reach = Reach(links)
    mine = [thread for thread in (told if shown is None else shown) if links.get(thread)]
    circular = frozenset(thread for thread in mine if thread in reach[thread])
    before = {thread: tuple(sorted(_direct(thread, links, reach, circular))) for thread in mine}
    return Order(before, circular)


def _days(before: Sequence[Before], thread: str, of: Mapping[str, str]) -> dict[str, date]:
    """Give the meetings that reports put before one, each with the day of the latest of them."""
    found: dict[str, date] = {}
    for one in before:
        if (other := of.get(one.record, thread)) != thread:
            found[other] = max(one.day or date.min, found.get(other, date.min))
    return found


class Reach(dict[str, set[str]]):
    """All that come before each meeting, over any number of steps; found where it is asked for.

    Args:
        links: those directly before each.
    """

    def __init__(self, links: Mapping[str, set[str]]) -> None:
        super().__init__()
        self._links = links

    def __missing__(self, thread: str) -> set[str]:
        """Follow the links of a meeting."""
        found: set[str] = set()
        waiting = list(self._links.get(thread, ()))
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self._links.get(one, ())
        self[thread] = found
        return found


def _direct(
    thread: str, links: Mapping[str, set[str]], reach: Mapping[str, set[str]], circular: frozenset[str]
) -> set[str]:
    """Leave out what another meeting between the two tells already."""
    if thread in circular:
        return links[thread]
    return {one for one in links[thread] if not any(one in reach[other] for other in links[thread] - {one})}
