"""``watch``: ``update`` again and again, each outlet at its own pace."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from parley.flow.how import How
from parley.flow.ledger import Known
from parley.flow.ledger_dossier import opened, read_dossier
from parley.flow.outlets.alone import alone
from parley.flow.outlets.fetches import Came, Fetch, fetches
from parley.flow.outlets.update import CACHE, Visit, Wish, fetching, update
from parley.ledger import Clock
from parley.records import BadLedger, Outlet, ParleyError, Reading

JITTER = 0.1
"""Share of an interval by which a visit may come sooner or later: else all who follow an outlet come at once."""

DAY = timedelta(days=1)
LOOK = timedelta(minutes=1)
"""After how long at most the dossier is looked at again: an outlet that is written into it is followed from then on."""


def watch(
    folder: Path,
    *,
    clock: Clock,
    stop: Event,
    until: datetime | None = None,
    only: Sequence[str] = (),
    how: How | None = None,
) -> Iterator[Reading | Known | ParleyError | Visit]:
    """Follow the outlets of a dossier until somebody says to stop; what is being added then is added whole.

    Args:
        folder: that of the dossier, which is read anew before each visit.
        clock: says when it is.
        stop: is set to end it.
        until: the moment at which it ends by itself.
        only: the names of the outlets that are followed; none means all.
        how: which reader and parser read what comes.

    Yields:
        What ``update`` does, for those outlets whose time has come.

        Where the ledger does not answer any more: why, and a minute later it is tried again.

    Raises:
        Stop: where nothing can be read before the user mends it, the dossier is followed already, or its ledger does
            not answer the first time.
    """
    answered = False
    with alone(folder, since=clock()):
        while not stop.is_set() and (until is None or clock() < until):
            outlets = [one for one in read_dossier(folder).outlets if not only or one.name in only]
            now = clock()
            times = due(outlets, fetches(folder), now)
            if ready := [name for name, moment in times.items() if moment <= now]:
                try:
                    yield from _visited(folder, clock, stop, ready, how)
                    answered = True
                except BadLedger as error:
                    if not answered:
                        raise
                    yield error
                    stop.wait(LOOK.total_seconds())
            else:
                moments = [*times.values(), now + LOOK, *([until] if until else [])]
                stop.wait(max((min(moments) - now).total_seconds(), 0.0))


def due(outlets: Iterable[Outlet], told: Iterable[Fetch], now: datetime) -> dict[str, datetime]:
    """Say when each outlet is to be visited: its interval after the last visit, twice as long after each that failed.

    A visit at a moment that has not come yet was noted by a clock that was wrong, and holds up no other. The interval
    is changed by up to a tenth either way, by chance that is always the same for the same visit.
    """
    visits: dict[str, list[Fetch]] = {}
    for one in told:
        if one.came is Came.LISTED and one.at <= now:
            visits.setdefault(one.outlet, []).append(one)
    return {one.name: _due(one, visits.get(one.name, [])) for one in outlets}


def _due(outlet: Outlet, visits: Sequence[Fetch]) -> datetime:
    if not visits:
        return datetime.min.replace(tzinfo=UTC)
    failed = 0
    while failed < len(visits) and visits[-1 - failed].why is not None:
        failed += 1
    pause = max(outlet.every, min(outlet.every * (1 << min(failed, 10)), DAY))
    last = visits[-1].at
    chance = random.Random(f"{outlet.name} {last.isoformat()}").uniform(1 - JITTER, 1 + JITTER)
    return last + chance * pause


def _visited(
    folder: Path, clock: Clock, stop: Event, names: Sequence[str], how: How | None
) -> Iterator[Reading | Known | ParleyError | Visit]:
    """Visit some outlets; the ledger is open only for as long as that takes."""
    with opened(folder, clock=clock) as (dossier, ledger), fetching(folder / CACHE, dossier) as fetcher:
        for outcome in update(folder, dossier, ledger, fetcher, wish=Wish(names, how=how or How())):
            yield outcome
            if stop.is_set():
                return
