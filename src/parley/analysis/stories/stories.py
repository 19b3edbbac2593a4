"""Near-duplicate articles brought together, as the ledger keeps them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from parley.cleaning.copies import load_press
from parley.ledger import Copy, Ledger, copies


@dataclass(frozen=True)
class Story:
    """Articles that are one text: the one that began it, as far as it still is of it, then as they were recorded."""

    copies: tuple[Copy, ...]

    @property
    def id(self) -> str:
        """The article that began it: it stays when others join."""
        return self.copies[0].article

    @cached_property
    def origin(self) -> str:
        """Who wrote it: whom a copy credits, else the agency or outlet that was first; else the first article."""
        press = load_press()
        outlets = [press.name(copy.outlet) or copy.outlet for copy in self.copies if copy.outlet]
        agencies = [name for name in outlets if name in press.agencies]
        credits = [copy.credit for copy in self.copies if copy.credit]
        return next(iter((*credits, *agencies, *self._first())), self.id)

    def _first(self) -> Iterator[str]:
        press = load_press()
        told = [copy for copy in self.copies if copy.outlet]
        told.sort(key=lambda copy: (copy.published or date.max, copy.recorded_at, copy.article))
        yield from (press.name(copy.outlet or "") or copy.outlet or "" for copy in told[:1])


def stories(
    ledger: Ledger,
    *,
    as_of: date | None = None,
    known_at: datetime | None = None,
    articles: Collection[str] | None = None,
    several: bool = False,
) -> list[Story]:
    """Give the stories that were known at a moment, by default now.

    Args:
        ledger: where they are.
        as_of: only articles that were published by this day, and those that tell none.
        known_at: the moment.
        articles: only stories of some of these, with all their articles; by default all stories.
        several: whether only stories of several articles come.

    Returns:
        Stories in the order of their first articles; most have one article.

    Raises:
        BadLedger: if the database refuses.
    """
    found: dict[int, list[Copy]] = {}
    for copy in copies(ledger, known_at=known_at, articles=articles, several=several):
        if not (as_of and copy.published and copy.published > as_of):
            found.setdefault(copy.story, []).append(copy)
    made = (sorted(some, key=lambda copy: copy.article != copy.began) for some in found.values())
    told = [Story(tuple(some)) for some in made if len(some) > 1 or not several]
    return sorted(told, key=lambda story: min(copy.recorded_at for copy in story.copies))


def traced(told: Iterable[Story]) -> dict[str, str]:
    """Say for each article where its text comes from."""
    return {copy.article: story.origin for story in told for copy in story.copies}
