"""What an outlet lists: its feed, sitemap or page, and the lists that these name."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from parley.intake.lists import Listed, addresses_at, listed
from parley.intake.web import Fetcher
from parley.records import ListKind, Outlet, ParleyError

log = logging.getLogger("parley")
LISTS = 20
"""Lists that are walked for one outlet: an index of sitemaps may name thousands."""

MOST = 2000
"""Articles that are taken from the lists of one outlet at a time."""


def articles_of(outlet: Outlet, fetcher: Fetcher, folder: Path) -> list[Listed]:
    """Walk the lists of an outlet and give the articles that they name, each address once, in their order.

    ``folder`` is what a path counts from.

    Of an index the lists that changed last come first.

    Raises:
        ParleyError: if its own address cannot be fetched or is no list; a list further down that fails is passed over.
    """
    if outlet.is_near:
        return list({one.url: one for one in addresses_at(folder / Path(outlet.url).expanduser(), outlet.url)}.values())
    return list(islice(_walked(outlet, fetcher), MOST))


def _walked(outlet: Outlet, fetcher: Fetcher) -> Iterator[Listed]:
    seen, waiting = {outlet.url}, _read(fetcher, outlet.url, outlet.kind, outlet.select)
    lists: list[Listed] = []
    for _ in range(LISTS):
        for one in waiting:
            if one.url not in seen:
                seen.add(one.url)
                if one.is_list:
                    lists.append(one)
                else:
                    yield one
        lists.sort(key=lambda one: one.modified or "", reverse=True)
        if not lists:
            return
        waiting = _tried(fetcher, lists.pop(0).url, outlet.name)


def _tried(fetcher: Fetcher, url: str, outlet: str) -> list[Listed]:
    """Read a list that another names; if it fails, that is told and costs the others nothing."""
    try:
        return _read(fetcher, url)
    except ParleyError as error:
        log.warning("%s: %s", outlet, error)
        return []


def _read(fetcher: Fetcher, url: str, kind: ListKind | None = None, select: str | None = None) -> list[Listed]:
    return list(islice(listed(fetcher.get(url), kind=kind, select=select), MOST))
