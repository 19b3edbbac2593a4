"""Bringing articles to their stories, in the order in which they were recorded."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from parley.ledger.entry import Body, Entry
from parley.ledger.prose import prose_of
from parley.ledger.tables import band, entry, parts, put, story
from parley.ledger.tables.put import Row
from parley.ledger.weave.weaver import Likeness, Weaver

MOST = 20
"""Articles that stand under a band, and that one more is compared with: boilerplate makes whole archives agree."""

TOGETHER = 100
"""Articles whose likenesses are held in memory together."""

KEYS = 5_000
"""Bands that are looked up at once."""

HELD = 200
"""Likenesses of earlier articles that are remembered."""

STANDS = (story.c.since, story.c.article, story.c.story, story.c.of, story.c.alike)


def sketch_of(weaver: Weaver, told: Body) -> str:
    """Give what is kept of an article's text where the text is not."""
    return weaver.likeness(prose_of(told), told["byline"]).sketch


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a version of an article stands: in the story that an entry began, for how much of it is in ``of``."""

    article: str
    story: int
    of: str | None = None
    alike: float = 1.0


class Stories:
    """Takes articles in. One may serve many entries, one after the other."""

    def __init__(self) -> None:
        self._held: dict[int, Likeness] = {}

    def join(self, connection: Connection, weaver: Weaver, entries: Sequence[Entry]) -> None:
        """Let each article of some entries begin a story or join one.

        Args:
            connection: the ledger, which has the entries already.
            weaver: says what articles are compared by.
            entries: versions of articles, in their order.
        """
        for some in parts(entries, TOGETHER):
            self._join(connection, weaver, some)

    def _join(self, connection: Connection, weaver: Weaver, entries: Sequence[Entry]) -> None:
        mine = {one.number: _likeness(weaver, one.body) for one in entries}
        bands = _Bands(connection, {key for one in mine.values() for key in one.keys})
        before = _before(connection, entries)
        rows: list[Row] = []
        for one in entries:
            number, told, its = one.number, one.body["article"], mine[one.number]
            stand = self._kept(connection, weaver, its, before.get(told["id"]))
            stand = stand or self._found(connection, weaver, its, told["id"], bands) or Stand(told["id"], number)
            bands.add(number, stand, its.keys)
            self._remember(number, its)
            row = {"since": number, "version": one.body["version"], "title": told["title"], "credit": its.credit}
            rows.append(row | asdict(stand))
        put(connection, story, rows)
        bands.keep(connection)

    def _kept(
        self, connection: Connection, weaver: Weaver, mine: Likeness, before: tuple[int, Stand] | None
    ) -> Stand | None:
        """Let an edited article stay where it stood, for as long as it is a copy of what it was."""
        if before is None:
            return None
        number, stand = before
        return stand if mine.copied(self._likenesses(connection, weaver, [number])[number]) else None

    def _found(self, connection: Connection, weaver: Weaver, mine: Likeness, name: str, bands: _Bands) -> Stand | None:
        """Find the story that an article belongs to most surely, if there is one."""
        near = bands.near(mine.keys)
        known = self._likenesses(connection, weaver, near)
        alike = [(share, -number) for number in near if (share := mine.copied(known[number]))]
        if not alike:
            return None
        share, number = max(alike)
        stand = bands.stands[-number]
        return stand if stand.article == name else Stand(name, stand.story, stand.article, share)

    def _likenesses(self, connection: Connection, weaver: Weaver, numbers: Iterable[int]) -> dict[int, Likeness]:
        """Give the likenesses of articles, of which those that are not remembered are taken anew."""
        found = {number: self._held[number] for number in numbers if number in self._held}
        fresh = [number for number in numbers if number not in found]
        for row in connection.execute(select(entry.c.number, entry.c.body).where(entry.c.number.in_(fresh))):
            found[row.number] = _likeness(weaver, json.loads(row.body))
        for number in numbers:
            self._remember(number, found[number])
        return found

    def _remember(self, number: int, likeness: Likeness) -> None:
        """Remember the likenesses that were looked at last."""
        self._held.pop(number, None)
        self._held[number] = likeness
        while len(self._held) > HELD:
            del self._held[next(iter(self._held))]


class _Bands:
    """The articles under some bands, by the entries of their versions, kept up as more are taken in.

    ``stands`` says of each where it stands.
    """

    def __init__(self, connection: Connection, keys: Collection[int]) -> None:
        self._under: dict[int, list[int]] = {key: [] for key in keys}
        self.stands: dict[int, Stand] = {}
        self._fresh: list[Row] = []
        joined = select(band.c.key, *STANDS).join(story, story.c.since == band.c.since)
        for some in parts(sorted(keys), KEYS):
            asked = joined.where(band.c.key.in_(some)).order_by(band.c.key, band.c.since)
            for key, since, *stand in connection.execute(asked):
                self._under[key].append(since)
                self.stands[since] = Stand(*stand)

    def near(self, keys: Iterable[int]) -> list[int]:
        """Give the articles that one is compared with: those that share the most bands with it, then the earliest."""
        shared = Counter(number for key in keys for number in self._under[key])
        return sorted(shared, key=lambda number: (-shared[number], number))[:MOST]

    def add(self, number: int, stand: Stand, keys: Iterable[int]) -> None:
        """Put an article under its bands, if there is room and no other of its story is there."""
        self.stands[number] = stand
        for key in dict.fromkeys(keys):
            under = self._under[key]
            if len(under) < MOST and all(self.stands[at].story != stand.story for at in under):
                under.append(number)
                self._fresh.append({"key": key, "since": number})

    def keep(self, connection: Connection) -> None:
        """Write what was put under bands."""
        put(connection, band, self._fresh)


def _before(connection: Connection, entries: Sequence[Entry]) -> dict[str, tuple[int, Stand]]:
    """Give where the former versions of articles stand, as far as there are any, by the names of the articles."""
    names = [one.body["article"]["id"] for one in entries]
    asked = select(*STANDS).where(story.c.article.in_(names)).order_by(story.c.since)
    return {stand[0]: (since, Stand(*stand)) for since, *stand in connection.execute(asked)}


def _likeness(weaver: Weaver, body: Body) -> Likeness:
    """Take the likeness of an article by its entry."""
    told = body["article"]
    sketch = body.get("sketch", "") if "kept" in body else None
    return weaver.likeness(prose_of(told), told["byline"], sketch)
