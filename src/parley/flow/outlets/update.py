"""``update``: lists -> pages that are new or due, and files that changed -> the one way into the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from parley.flow.how import How
from parley.flow.ledger import Known
from parley.flow.outlets.due import Page, Past, in_turns
from parley.flow.outlets.fetches import Came, Fetch, fetches, keep_fetch
from parley.flow.outlets.lists import articles_of
from parley.flow.outlets.work import TOGETHER, Work
from parley.intake.lists import Listed
from parley.intake.watched import Lying, lying
from parley.intake.web import Fetcher, Settings
from parley.ledger import Ledger
from parley.records import Dossier, Keep, ListKind, Outlet, ParleyError, Reading

Found = list[Listed] | list[Lying] | ParleyError
"""What an outlet lists: pages, or files on this machine; or why it cannot be told."""

CACHE = "cache"
"""The folder beside the dossier in which answers are kept for as long as servers allow."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of outlets.

    ``only`` names those that are followed, none means all. ``most`` pages or files are taken at most of each, the rest
    is left for another time. ``how`` says which reader and parser read them.
    """

    only: Sequence[str] = ()
    most: int | None = None
    how: How = field(default_factory=How)


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of following an outlet: how many articles or files it lists, and of each outcome how many; ``why`` says
    why its list could not be had."""

    outlet: str
    listed: int
    came: dict[Came, int]
    why: ParleyError | None = None


def update(
    folder: Path,
    dossier: Dossier,
    ledger: Ledger,
    fetcher: Fetcher,
    *,
    wish: Wish | None = None,
) -> Iterator[Reading | Known | ParleyError | Visit]:
    """Fetch what the outlets of a dossier have new, and again what is due, into its ledger.

    Args:
        folder: where the fetches are noted.
        dossier: names the outlets.
        ledger: takes the articles; its clock says when it is.
        fetcher: asks for addresses.
        wish: which outlets are followed, and how.

    Yields:
        The outcome of each page as it comes, then a visit for each outlet in the order of the dossier.

    Raises:
        Stop: where nothing can be read before the user mends it, or the database refuses.
    """
    asked = wish or Wish()
    outlets = {one.name: one for one in dossier.outlets if not asked.only or one.name in asked.only}
    past, now = Past.of(fetches(folder)), ledger.clock()
    with ThreadPoolExecutor(TOGETHER) as pool:
        found_by = pool.map(lambda one: _listed(one, fetcher, folder), outlets.values())
        found = dict(zip(outlets, found_by, strict=True))
        fresh = {name: _fresh(name, listed, past)[: asked.most] for name, listed in found.items()}
        for name, one in outlets.items():
            keep_fetch(folder, _noted(one, found[name], len(fresh[name]), now))
        pages = {name: [one for one in told if isinstance(one, Page)] for name, told in fresh.items()}
        again = [page for page in past.again(now, dossier.recheck) if page.outlet in outlets]
        work = Work(folder, dossier, ledger, fetcher, past, Counter(), how=asked.how)
        yield from work.through(in_turns([*pages.values(), again]), pool)
        for name, told in fresh.items():
            files = [one for one in told if isinstance(one, Lying)]
            yield from work.files(outlets[name], files, pool)
    for name, listed in found.items():
        came = {came: work.came[name, came] for came in Came if work.came[name, came]}
        yield Visit(name, 0, came, listed) if isinstance(listed, ParleyError) else Visit(name, len(listed), came)


def fetching(cache: Path | None, dossier: Dossier) -> Fetcher:
    """Make what asks for addresses as a dossier wishes.

    Answers are kept in a folder for as long as servers allow, unless texts of some outlet are not to be kept.
    """
    whole = all(one.keep is Keep.FULL for one in dossier.outlets)
    return Fetcher(Settings(allow_private=dossier.allow_private), cache if whole else None)


def _listed(outlet: Outlet, fetcher: Fetcher, folder: Path) -> Found:
    try:
        if outlet.kind in {ListKind.FOLDER, ListKind.MAIL}:
            return lying(folder / Path(outlet.url).expanduser(), outlet.url, mail=outlet.kind is ListKind.MAIL)
        return articles_of(outlet, fetcher, folder)
    except ParleyError as error:
        return error


def _fresh(outlet: str, found: Found, past: Past) -> list[Page | Lying]:
    if isinstance(found, ParleyError):
        return []
    return [
        one if isinstance(one, Lying) else Page(outlet, one.url, one.published)
        for one in found
        if (past.files.get(one.name) != one.mark if isinstance(one, Lying) else past.is_new(one.url))
    ]


def _noted(outlet: Outlet, found: Found, fresh: int, now: datetime) -> Fetch:
    if isinstance(found, ParleyError):
        return Fetch(outlet.name, outlet.url, now, Came.LISTED, why=str(found))
    return Fetch(outlet.name, outlet.url, now, Came.LISTED, listed=len(found), fresh=fresh)
