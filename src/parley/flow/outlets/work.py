"""Pages and files of outlets on their way into the ledger; each is noted once its outcome stands."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from parley.flow.chunk import Given, article_of
from parley.flow.follow import chunks
from parley.flow.how import How
from parley.flow.ledger import Known, add_all
from parley.flow.outlets.due import Page, Past, is_web
from parley.flow.outlets.fetches import Came, Fetch, keep_fetch
from parley.intake import Input
from parley.intake.given import Address
from parley.intake.inputs import LARGEST
from parley.intake.watched import Lying, items_of
from parley.intake.web import Fetcher, id_of, page_of
from parley.ledger import Ledger, holds_article, mark_departed
from parley.records import (
    Article,
    Dossier,
    Gone,
    Keep,
    ListKind,
    Outlet,
    ParleyError,
    Reading,
    Retry,
    stable_id,
)

TOGETHER = 8
"""Addresses that are asked for at a time; how often one host is asked is the fetcher's own care."""

FILES = 50
"""Files after which those are noted that were read: a run that is cut off reads no more of them again."""

Outcome = Reading | Known | ParleyError
Found = Page | tuple[Page, Given]
"""A page that is to be fetched, or what came of one already."""


@dataclass(frozen=True, slots=True)
class Work:
    """What brings pages and files into the ledger, and counts what came of each by outlet."""

    folder: Path
    dossier: Dossier
    ledger: Ledger
    fetcher: Fetcher
    past: Past
    came: Counter[tuple[str, Came]]
    pages: dict[str, Page] = field(default_factory=dict)
    how: How = field(default_factory=How)

    def through(self, found: Iterable[Found], pool: ThreadPoolExecutor) -> Iterator[Outcome]:
        """Read what is found, fetching where that is to be done, and note each outcome."""
        for outcome in add_all(self._given(found, pool), self.ledger, self._keep, how=self.how):
            page = self.pages.pop(outcome.where if isinstance(outcome, ParleyError) else outcome.article.input, None)
            if page:
                self._note(page, outcome)
            yield outcome

    def files(self, outlet: Outlet, files: Sequence[Lying], pool: ThreadPoolExecutor) -> Iterator[Outcome]:
        """Read files of an outlet; each is noted as read once all that it holds stands."""
        for some in chunks(files, FILES):
            yield from self.through((found for one in some for found in self._held(one, outlet)), pool)
            for one in some:
                keep_fetch(self.folder, Fetch(outlet.name, one.name, self.ledger.clock(), Came.READ, mark=one.mark))

    def _held(self, file: Lying, outlet: Outlet) -> Iterator[Found]:
        """Give what a file holds; addresses in it are pages to be fetched, once."""
        try:
            for item in items_of(file, largest=LARGEST, mail=outlet.kind is ListKind.MAIL):
                if isinstance(item, Address):
                    if self.past.is_new(item.url):
                        yield Page(outlet.name, item.url, item.published)
                elif isinstance(item, ParleyError):
                    yield Page(outlet.name, item.where), item
                elif named := self._named(item, file, outlet):
                    yield Page(outlet.name, item.where), named
        except ParleyError as error:
            yield Page(outlet.name, file.name), error

    def _named(self, item: Input, file: Lying, outlet: Outlet) -> Input | None:
        """Name what a file tells by itself after the outlet, or give None where the ledger holds it from before.

        A file that is an article is known by its name, so that an edit of it is a new version; one that was added
        before it was followed keeps the name that it got then.
        """
        if item.where != file.name or item.id is not None or item.url is not None:
            return replace(item, listed_outlet=outlet.name)
        article = self.past.article_of(file.name)
        if article is None and (added := self._added(item)):
            now = self.ledger.clock()
            keep_fetch(self.folder, Fetch(outlet.name, file.name, now, Came.KNOWN, article=added))
            self.came[outlet.name, Came.KNOWN] += 1
            return None
        named = article or stable_id("article", [outlet.name, file.name])
        return replace(item, id=named, listed_outlet=outlet.name)

    def _added(self, item: Input) -> str | None:
        """Name the article that a file became when it was added by itself, if the ledger holds it."""
        article = article_of(item, self.how)
        return article.id if isinstance(article, Article) and holds_article(self.ledger, article.id) else None

    def _given(self, found: Iterable[Found], pool: ThreadPoolExecutor) -> Iterator[Given]:
        return _ahead(map(self._kept_in_mind, found), self._fetched, pool)

    def _kept_in_mind(self, found: Found) -> Found:
        page, where = (found, found.url) if isinstance(found, Page) else (found[0], found[1].where)
        self.pages[where] = page
        return found

    def _fetched(self, page: Page) -> Given:
        try:
            given = page_of(self.fetcher.get(page.url))
        except ParleyError as error:
            error.where = page.url
            return error
        told = replace(given, where=page.url, listed_published=page.published)
        if any(one.is_gathered for one in self.dossier.outlets if one.name == page.outlet):
            return replace(told, listed_outlet=urlsplit(page.url).hostname)
        return replace(told, outlet=page.outlet)

    def _keep(self, article: Article) -> Keep:
        page = self.pages.get(article.input)
        return self.dossier.keep_of(article.outlet, page.outlet if page else None)

    def _note(self, page: Page, outcome: Outcome) -> None:
        came = _came(outcome)
        if not is_web(page.url) and self._is_old(page, came):
            return
        why = str(outcome) if isinstance(outcome, ParleyError) else None
        article = _article(outcome, page)
        if isinstance(outcome, Gone) and article:
            mark_departed(self.ledger, article, outcome.what)
        now = self.ledger.clock()
        keep_fetch(self.folder, Fetch(page.outlet, page.url, now, came, why, article=article, published=page.published))
        self.came[page.outlet, came] += 1

    def _is_old(self, page: Page, came: Came) -> bool:
        """Say whether an article of a file that changed came out as it did before."""
        return came is Came.KNOWN or (came is Came.REFUSED and not self.past.is_new(page.url))


def _ahead(found: Iterable[Found], fetch: Callable[[Page], Given], pool: ThreadPoolExecutor) -> Iterator[Given]:
    """Fetch some pages ahead of the reader, and hand them out in their order."""
    running: deque[Future[Given]] = deque()
    for one in found:
        running.append(pool.submit(fetch, one) if isinstance(one, Page) else _there(one[1]))
        if len(running) > 2 * TOGETHER:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()


def _there(given: Given) -> Future[Given]:
    done: Future[Given] = Future()
    done.set_result(given)
    return done


def _article(outcome: Outcome, page: Page) -> str | None:
    """Name the article of a page; one that cannot be had any more by what it was called before."""
    if not isinstance(outcome, ParleyError):
        return outcome.article.id
    return page.article or (id_of(page.url) if is_web(page.url) else None)


def _came(outcome: Outcome) -> Came:
    if isinstance(outcome, Gone):
        return Came.GONE
    if isinstance(outcome, Retry):
        return Came.LATER
    if isinstance(outcome, ParleyError):
        return Came.REFUSED
    return Came.KNOWN if isinstance(outcome, Known) else Came.ADDED
