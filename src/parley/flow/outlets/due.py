"""Which pages to fetch: what was never fetched, and what has come to an age at which it is looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import zip_longest

from parley.flow.outlets.fetches import Came, Fetch
from parley.intake.web import canonical

KEPT = frozenset({Came.ADDED, Came.KNOWN})
OVER = frozenset({Came.REFUSED, Came.GONE})


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is to be fetched for an outlet, or an article that was found beside it on this machine.

    ``published`` is the date that the list tells, ``article`` what the page was the last time, if there was one.
    """

    outlet: str
    url: str
    published: str | None = None
    article: str | None = None


@dataclass(slots=True)
class Past:
    """What was fetched so far, page by page: known by canonical address; and the state of files that were read."""

    pages: dict[str, list[Fetch]] = field(default_factory=lambda: defaultdict(list))
    files: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Fetch]) -> Past:
        """Take the fetches of pages in the order of time."""
        past = cls()
        for one in told:
            if one.came is Came.READ:
                past.files[one.url] = one.mark
            elif one.came is not Came.LISTED:
                past.pages[canonical(one.url)].append(one)
        return past

    def is_new(self, url: str) -> bool:
        """Say whether a page is still to be had: never asked for, or put off by its server each time."""
        return all(one.came is Came.LATER for one in self.pages.get(canonical(url), ()))

    def article_of(self, name: str) -> str | None:
        """Name the article that a file or page was the last time, None where it was none."""
        return next((one.article for one in reversed(self.pages.get(canonical(name), ())) if one.article), None)

    def again(self, now: datetime, ages: Sequence[timedelta]) -> list[Page]:
        """Give the pages that have come to an age since they were looked at last, the oldest fetch first.

        What is gone, or was refused for good, is not asked for again.
        """
        aged = (told for told in self.pages.values() if is_web(told[0].url) and _aged(told, now, ages))
        return [Page(told[0].outlet, told[0].url, told[0].published, told[-1].article) for told in aged]


def is_web(url: str) -> bool:
    """Say whether something is an address of the web, and no path."""
    return url.lower().startswith(("http://", "https://"))


def _aged(told: Sequence[Fetch], now: datetime, ages: Sequence[timedelta]) -> bool:
    had = [one for one in told if one.came in KEPT]
    if not had or told[-1].came in OVER:
        return False
    first, last = had[0].at, had[-1].at
    return any(last < first + age <= now for age in ages)


def in_turns(lists: Iterable[Sequence[Page]]) -> list[Page]:
    """Put the pages of several outlets in a row in which they take turns, so that no host is asked in one go."""
    return [page for turn in zip_longest(*lists) for page in turn if page is not None]
