"""How many there were after each entry, kept so that nobody has to count."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping

from sqlalchemy import Connection, select

from parley.ledger.tables.put import put
from parley.ledger.tables.schema import tally

RECORDS, LINES = "records", "lines"
"""What is counted: articles, readings and their records; the lines of views."""


class Tally:
    """Counts of one sort that go on from entry to entry.

    ``add`` takes changes, those of an earlier entry before those of a later one; ``keep`` writes them. Nobody else may
    write meanwhile.

    Args:
        what: the sort.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._now: Counter[str] | None = None
        self._changes: dict[int, Counter[str]] = defaultdict(Counter)

    def add(self, number: int, changes: Mapping[str, int]) -> None:
        """Take note of what an entry changed: how many more there are of each name, below 0 how many fewer."""
        for name, more in changes.items():
            self._changes[number][name] += more

    def keep(self, connection: Connection) -> None:
        """Write the counts after each entry that changed some; an entry may go on after that."""
        if not self._changes:
            return
        if self._now is None:
            self._now = Counter(tallied(connection, self._what, min(self._changes)))
        rows = []
        for number, changes in sorted(self._changes.items()):
            for name, more in changes.items():
                self._now[name] += more
            told = {name: count for name, count in self._now.items() if count}
            body = json.dumps(told, sort_keys=True, separators=(",", ":"))
            rows.append({"what": self._what, "since": number, "body": body})
        put(connection, tally, rows, anyhow="replace")
        self._changes.clear()


def tallied(connection: Connection, what: str, last: int) -> dict[str, int]:
    """Give the counts of a sort after an entry, by their names; none that is 0."""
    latest = select(tally.c.body).where(tally.c.what == what, tally.c.since <= last)
    told = connection.execute(latest.order_by(tally.c.since.desc()).limit(1)).scalar()
    return json.loads(told) if told else {}
