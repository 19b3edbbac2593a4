"""How each outlet does, by what was fetched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from parley.flow.outlets.fetches import Came, Fetch
from parley.records import Outlet

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Health:
    """An outlet's state: since when it is followed, when its list last came, why not since then, pages by outcome.

    ``refused_why`` is why a page was refused last, ``a_day`` how many articles a day came in the last seven
    days, or since it is followed if that is less.
    """

    outlet: str
    url: str
    since: datetime | None
    success: datetime | None
    failures: int
    why: str | None
    added: int
    refused: int
    refused_why: str | None
    gone: int
    a_day: float

    def row(self) -> dict[str, object]:
        """Give it as plain values: moments by ISO 8601."""
        told = asdict(self).items()
        return {key: one.isoformat(timespec="seconds") if isinstance(one, datetime) else one for key, one in told}


def health(outlets: Iterable[Outlet], told: Iterable[Fetch], now: datetime) -> list[Health]:
    """Tell the state of each outlet, in their order."""
    by_outlet: dict[str, list[Fetch]] = {}
    for one in told:
        by_outlet.setdefault(one.outlet, []).append(one)
    return [_health(one, by_outlet.get(one.name, []), now) for one in outlets]


def _health(outlet: Outlet, told: list[Fetch], now: datetime) -> Health:
    lists = [one for one in told if one.came is Came.LISTED]
    good = [number for number, one in enumerate(lists) if one.why is None]
    failed = lists[good[-1] + 1 :] if good else lists
    since = told[0].at if told else None
    span = min(WEEK, max(now - since, timedelta(days=1))) if since else WEEK
    lately = sum(one.came is Came.ADDED and one.at > now - span for one in told)
    count = {came: sum(one.came is came for one in told) for came in Came}
    return Health(
        outlet.name,
        outlet.url,
        since,
        lists[good[-1]].at if good else None,
        len(failed),
        failed[-1].why if failed else None,
        count[Came.ADDED],
        count[Came.REFUSED],
        next((one.why for one in reversed(told) if one.came is Came.REFUSED), None),
        count[Came.GONE],
        round(lately / (span / timedelta(days=1)), 1),
    )
