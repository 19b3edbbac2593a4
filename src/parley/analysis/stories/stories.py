"""Near-duplicate articles brought together, one after the other as they were recorded.

What comes later never changes where an earlier article stands, so that the answer for a past moment stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from parley.cleaning.copies import Print, bands, copied, load_press, print_of, signature
from parley.ledger import Version

MOST = 20
"""Articles that agree on a band and that one more is compared with: boilerplate makes whole archives agree."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article of a story; ``alike`` (0 to 1) says how much of it is in the one that brought it in, ``of``."""

    article: str
    outlet: str | None
    title: str | None
    credit: str | None
    published: date | None
    recorded_at: datetime
    of: str | None = None
    alike: float = 1.0


@dataclass(slots=True)
class Story:
    """Articles that are one text, in the order in which they were recorded."""

    copies: list[Copy] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The article that began it: it stays when others join."""
        return self.copies[0].article

    @property
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


def stories(versions: Iterable[Version]) -> list[Story]:
    """Group articles of which one is a copy of the other, also one that is shortened or edited.

    Args:
        versions: the articles, in the order in which they were recorded.

    Returns:
        Stories in the order of their first articles; most have one article.
    """
    found: list[Story] = []
    by_band: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    known: list[tuple[Print, Story]] = []
    for version in versions:
        printed, keys = print_of(version.text), bands(signature(version.text))
        near = sorted({at for key in keys for at in by_band[key]})
        story, copy = _place(_copy(version), printed, [known[at] for at in near])
        if len(story.copies) == 0:
            found.append(story)
        story.copies.append(copy)
        for key in keys:
            if len(by_band[key]) < MOST and all(known[at][1] is not story for at in by_band[key]):
                by_band[key].append(len(known))
        known.append((printed, story))
    return found


def _place(copy: Copy, printed: Print, near: list[tuple[Print, Story]]) -> tuple[Story, Copy]:
    """Find the story that an article belongs to most surely, or begin one."""
    alike = [(share, story) for other, story in near if (share := copied(printed, other))]
    if not alike:
        return Story(), copy
    share, story = max(alike, key=lambda one: one[0])
    return story, replace(copy, of=story.id, alike=share)


def _copy(version: Version) -> Copy:
    credit = load_press().credited_in(version.text, version.byline)
    return Copy(version.article, version.outlet, version.title, credit, version.published, version.recorded_at)


def traced(told: Iterable[Story]) -> dict[str, str]:
    """Say for each article where its text comes from."""
    return {copy.article: story.origin for story in told for copy in story.copies}
