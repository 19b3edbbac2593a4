"""Keeping many readings at once: the same entries and tables as one by one, many times as fast."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.engine import RowMapping

from parley.ledger.entry import FIRST, Body, EntryKind, canonical
from parley.ledger.log import Ledger, entry_of, following, last_row
from parley.ledger.project.project_all import Projector
from parley.ledger.record import article_body, reading_body, version_of
from parley.ledger.rights import cut
from parley.ledger.tables import article, entry, parts, put, reading
from parley.ledger.tables.put import Row
from parley.records import Keep

TOGETHER = 500
"""Readings that are kept in one transaction: what a crash can lose."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many readings were given, and how many versions of articles and readings were new."""

    given: int = 0
    articles: int = 0
    readings: int = 0


def load(
    ledger: Ledger,
    readings: Iterable[Body],
    *,
    keep: Callable[[str | None], Keep] = lambda _: Keep.FULL,
    tell: Callable[[Loaded], None] = lambda _: None,
    together: int = TOGETHER,
) -> Loaded:
    """Keep readings (objects by the contract ``parley/reading/1``) with their articles, as ``record`` keeps each.

    Args:
        ledger: where they are kept.
        readings: the readings, in the order in which they are recorded.
        keep: says of an outlet how much of its articles may be kept.
        tell: is told how far it has come, each time that some are safe.
        together: how many are kept in one transaction, whole or not at all.

    Returns:
        What was new: what the ledger holds already is passed over, so what was broken off can be given again.

    Raises:
        BadLedger: if the database refuses; what was told before is kept.
    """
    done, projector, before = Loaded(), Projector(ledger.loom), FIRST
    coming = iter(readings)
    while some := list(islice(coming, together)):
        with ledger.writing() as connection:
            last = last_row(connection)
            if last and last["hash"] != before:  # somebody else has written
                projector = Projector(ledger.loom)
            rows = _entries(ledger, last, _new(ledger, _Versions(connection, some), some, keep))
            put(connection, entry, rows)
            projector.take(connection, [entry_of(row) for row in rows])
        before = rows[-1]["hash"] if rows else before
        kinds = [row["kind"] for row in rows]
        fresh = kinds.count(EntryKind.ARTICLE), kinds.count(EntryKind.READING)
        done = Loaded(done.given + len(some), done.articles + fresh[0], done.readings + fresh[1])
        tell(done)
    return done


def _entries(ledger: Ledger, last: RowMapping | Row | None, bodies: Iterable[tuple[EntryKind, Body]]) -> list[Row]:
    """Put entries behind the last one."""
    rows: list[Row] = []
    for kind, body in bodies:
        rows.append(following(rows[-1] if rows else last, ledger.clock, kind, ledger.under_terms(body)))
    return rows


def _new(
    ledger: Ledger, versions: _Versions, readings: Iterable[Body], keep: Callable[[str | None], Keep]
) -> Iterator[tuple[EntryKind, Body]]:
    """Give what has to be recorded of readings, one after the other."""
    for told in readings:
        rule = keep(told["article"]["outlet"])
        named, allowed = version_of(told["article"]), cut(told, rule)
        if versions.begin(named, told["article"]["id"]):
            yield EntryKind.ARTICLE, article_body(ledger, named, allowed, told, rule)
        found = reading_body(named, allowed)
        if versions.adds(named, found):
            yield EntryKind.READING, found


class _Versions:
    """The versions of the articles that some readings are of, and what holds in each; kept up as more are recorded."""

    def __init__(self, connection: Connection, readings: Sequence[Body]) -> None:
        self._over: dict[str, bool] = {}
        self._held: dict[str, tuple[str, str]] = {}
        self._of: dict[str, list[str]] = defaultdict(list)
        for some in parts(sorted({told["article"]["id"] for told in readings})):
            self._look_up(connection, article.c.article.in_(some))
        for some in parts(sorted({version_of(told["article"]) for told in readings})):
            self._look_up(connection, article.c.version.in_(some))

    def begin(self, version: str, name: str) -> bool:
        """Take a version of an article, which ends the one before it, and say whether it is new."""
        if version in self._over:
            return False
        self._over |= dict.fromkeys(self._of[name], True) | {version: False}
        self._of[name].append(version)
        return True

    def adds(self, version: str, found: Body) -> bool:
        """Take a reading, and say whether it differs from the one that holds, of a version that holds."""
        told = canonical(found["reader"]), found["content"]
        if self._over[version] or self._held.get(version) == told:
            return False
        self._held[version] = told
        return True

    def _look_up(self, connection: Connection, which: ColumnElement[bool]) -> None:
        rows = connection.execute(select(article.c.version, article.c.article, article.c.until).where(which)).all()
        for row in rows:
            self._over[row.version] = row.until is not None
            self._of[row.article].append(row.version)
        held = select(reading.c.version, reading.c.reader, reading.c.content).where(reading.c.until.is_(None))
        for some in parts([row.version for row in rows]):
            for version, reader, content in connection.execute(held.where(reading.c.version.in_(some))):
                self._held[version] = reader, content
