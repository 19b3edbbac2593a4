"""``update``: lists -> pages that are new or due -> the one way into the ledger."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from parley.flow.chunk import Given
from parley.flow.ledger import Known, add_all
from parley.flow.outlets.due import Page, Past, in_turns
from parley.flow.outlets.fetches import Came, Fetch, fetches, keep_fetch
from parley.flow.outlets.lists import articles_of
from parley.intake.web import Fetcher, Settings, id_of, page_of
from parley.ledger import Ledger, mark_departed
from parley.records import Dossier, Gone, Keep, Outlet, ParleyError, Reading, Retry

TOGETHER = 8
"""Addresses that are asked for at a time; how often one host is asked is the fetcher's own care."""


CACHE = "cache"
"""The folder beside the dossier in which answers are kept for as long as servers allow."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of following an outlet: how many articles it lists, and of each outcome how many pages; ``why`` says
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
    only: Sequence[str] = (),
    most: int | None = None,
) -> Iterator[Reading | Known | ParleyError | Visit]:
    """Fetch what the outlets of a dossier have new, and again what is due, into its ledger.

    Args:
        folder: where the fetches are noted.
        dossier: names the outlets.
        ledger: takes the articles; its clock says when it is.
        fetcher: asks for addresses.
        only: the names of the outlets that are followed; none means all.
        most: pages that are fetched at most for an outlet; the rest is left for another time.

    Yields:
        The outcome of each page as it comes, then a visit for each outlet in the order of the dossier.

    Raises:
        Stop: where nothing can be read before the user mends it, or the database refuses.
    """
    outlets = [one for one in dossier.outlets if not only or one.name in only]
    names = {one.name for one in outlets}
    past, now = Past.of(fetches(folder)), ledger.clock()
    with ThreadPoolExecutor(TOGETHER) as pool:
        found_by = pool.map(lambda one: _list(one, fetcher), outlets)
        visits = dict(zip((one.name for one in outlets), found_by, strict=True))
        fresh = {name: _fresh(name, found, past)[:most] for name, found in visits.items()}
        for one in outlets:
            keep_fetch(folder, _listed(one, visits[one.name], len(fresh[one.name]), now))
        again = [page for page in past.again(now, dossier.recheck) if page.outlet in names]
        work = _Work(folder, dossier, ledger, fetcher, Counter())
        yield from work.through(in_turns([*fresh.values(), again]), pool)
    for name, found in visits.items():
        came = {came: work.came[name, came] for came in Came if work.came[name, came]}
        yield Visit(name, 0, came, found) if isinstance(found, ParleyError) else Visit(name, len(found), came)


def fetching(cache: Path | None, dossier: Dossier) -> Fetcher:
    """Make what asks for addresses as a dossier wishes.

    Answers are kept in a folder for as long as servers allow, unless texts of some outlet are not to be kept.
    """
    whole = all(one.keep is Keep.FULL for one in dossier.outlets)
    return Fetcher(Settings(allow_private=dossier.allow_private), cache if whole else None)


def _list(outlet: Outlet, fetcher: Fetcher) -> list[str] | ParleyError:
    try:
        return [one.url for one in articles_of(outlet, fetcher)]
    except ParleyError as error:
        return error


def _fresh(outlet: str, found: list[str] | ParleyError, past: Past) -> list[Page]:
    return [] if isinstance(found, ParleyError) else [Page(outlet, url) for url in found if past.is_new(url)]


def _listed(outlet: Outlet, found: list[str] | ParleyError, fresh: int, now: datetime) -> Fetch:
    if isinstance(found, ParleyError):
        return Fetch(outlet.name, outlet.url, now, Came.LISTED, why=str(found))
    return Fetch(outlet.name, outlet.url, now, Came.LISTED, listed=len(found), fresh=fresh)


@dataclass(frozen=True, slots=True)
class _Work:
    """Pages on their way into the ledger; each is noted once its outcome stands."""

    folder: Path
    dossier: Dossier
    ledger: Ledger
    fetcher: Fetcher
    came: Counter[tuple[str, Came]]

    def through(self, pages: Sequence[Page], pool: ThreadPoolExecutor) -> Iterator[Reading | Known | ParleyError]:
        by_url = {page.url: page for page in pages}
        for outcome in add_all(_ahead(pages, self._fetched, pool), self.ledger, self.dossier):
            page = by_url.get(outcome.where if isinstance(outcome, ParleyError) else outcome.article.input)
            if page:
                came = _came(outcome)
                why = str(outcome) if isinstance(outcome, ParleyError) else None
                article = _article(outcome, page)
                if isinstance(outcome, Gone):
                    mark_departed(self.ledger, article, outcome.what)
                keep_fetch(self.folder, Fetch(page.outlet, page.url, self.ledger.clock(), came, why, article=article))
                self.came[page.outlet, came] += 1
            yield outcome

    def _fetched(self, page: Page) -> Given:
        try:
            given = page_of(self.fetcher.get(page.url))
        except ParleyError as error:
            error.where = page.url
            return error
        return replace(given, where=page.url, outlet=page.outlet)


def _ahead(pages: Iterable[Page], fetch: Callable[[Page], Given], pool: ThreadPoolExecutor) -> Iterator[Given]:
    """Fetch some pages ahead of the reader, and hand them out in their order."""
    running: deque[Future[Given]] = deque()
    for page in pages:
        running.append(pool.submit(fetch, page))
        if len(running) > 2 * TOGETHER:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()


def _article(outcome: Reading | Known | ParleyError, page: Page) -> str:
    """Name the article of a page; one that cannot be had any more by what it was called before."""
    if isinstance(outcome, ParleyError):
        return page.article or id_of(page.url)
    return outcome.article.id


def _came(outcome: Reading | Known | ParleyError) -> Came:
    if isinstance(outcome, Gone):
        return Came.GONE
    if isinstance(outcome, Retry):
        return Came.LATER
    if isinstance(outcome, ParleyError):
        return Came.REFUSED
    return Came.KNOWN if isinstance(outcome, Known) else Came.ADDED
