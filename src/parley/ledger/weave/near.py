"""What is found under keys, of each who says what the latest record with its thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, select

from parley.ledger.tables import either, near, parts, put, record
from parley.ledger.told_of import Told, told_of

WINDOW = 12
"""Records that one is held against under a key: the latest, of each who says what."""

Place = tuple[int, int]


class Near:
    """Records by their keys, kept up as more are taken in.

    ``prepare`` looks up keys that are not known yet, ``keep`` writes what was taken in.
    """

    def __init__(self) -> None:
        self._found: dict[str, dict[str, tuple[Place, str]]] = defaultdict(dict)
        self._looked: set[str] = set()
        self._fresh: dict[tuple[str, str], tuple[Place, str, int]] = {}
        self._told: dict[Place, Told | None] = {}

    def __len__(self) -> int:
        return len(self._found) + len(self._told)

    def prepare(self, connection: Connection, keys: Iterable[str]) -> None:
        """Look up the latest under keys."""
        asked = set(keys) - self._looked
        if asked and self._fresh:
            self.keep(connection)
        self._looked |= asked
        for some in parts(sorted(asked)):
            self._look_up(connection, some)

    def under(self, keys: Iterable[str]) -> dict[Place, str]:
        """Give the latest places under keys, each with its thread."""
        return dict(one for key in keys for one in list(self._found[key].values())[-WINDOW:])

    def add(self, told: Told, thread: str, number: int, tells: Iterable[tuple[str, str]]) -> None:
        """Take a record in by an entry."""
        here = told.number, told.place
        self._told[here] = told
        for key, says in tells:
            found = self._found[key]
            found.pop(says, None)
            found[says] = here, thread
            self._fresh[key, says] = here, thread, number
            if len(found) > 2 * WINDOW:
                del found[next(iter(found))]

    def told(self, connection: Connection, places: Iterable[Place]) -> dict[Place, Told]:
        """Give the records at places, as far as they still hold."""
        wanted = list(dict.fromkeys(places))
        for some in parts(sorted(place for place in wanted if place not in self._told)):
            self._told |= dict.fromkeys(some)
            here = either(record.c.since, record.c.place, some)
            for told in told_of(connection, here, record.c.until.is_(None)):
                self._told[told.number, told.place] = told
        return {place: one for place in wanted if (one := self._told[place])}

    def keep(self, connection: Connection) -> None:
        """Write what was taken in."""
        rows = [
            {"key": key, "says": says, "number": place[0], "place": place[1], "thread": thread, "since": number}
            for (key, says), (place, thread, number) in self._fresh.items()
        ]
        put(connection, near, rows, anyhow="replace")
        for key in {key for key, _ in self._fresh} - self._looked:
            del self._found[key]
        self._fresh.clear()

    def _look_up(self, connection: Connection, keys: Sequence[str]) -> None:
        newest = func.row_number().over(partition_by=near.c.key, order_by=(near.c.number.desc(), near.c.place.desc()))
        ranked = select(near, newest.label("rank")).where(near.c.key.in_(keys)).subquery()
        asked = select(ranked).where(ranked.c.rank <= WINDOW).order_by(ranked.c.rank.desc())
        for key in keys:
            self._found[key].clear()
        for row in connection.execute(asked):
            self._found[row.key][row.says] = ((row.number, row.place), row.thread)
