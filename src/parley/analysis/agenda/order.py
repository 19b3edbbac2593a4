"""Which meeting comes before which: the reports' own order lifted to meetings, without what follows from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parley.analysis.agenda.life import Life


@dataclass(frozen=True, slots=True)
class Order:
    """For each meeting those directly before it, by their threads; ``circular`` ones are told to precede themselves."""

    before: Mapping[str, tuple[str, ...]]
    circular: frozenset[str] = field(default_factory=frozenset)


def ordered(meetings: Iterable[tuple[Life, str]], of: Mapping[str, str]) -> Order:
    """Order meetings; where reports go round in a circle, all their links stay.

    Args:
        meetings: each with its thread.
        of: the threads of the records that meetings are put after.
    """
    told = list(meetings)
    links = {
        thread: {of[record] for record in life.after if record in of and of[record] != thread} for life, thread in told
    }
    reach = {thread: _reached(thread, links) for thread in links}
    circular = frozenset(thread for thread in links if thread in reach[thread])
    before = {thread: tuple(sorted(_direct(thread, links, reach, circular))) for thread in links if links[thread]}
    return Order(before, circular)


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
