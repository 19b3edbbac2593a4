"""Searches that are asked again: what was ranked stays, and only what was recorded since is looked at."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, literal_column, select

from parley.ledger.known.following.only_added import only_added
from parley.ledger.known.rows.matches import MOST, Match, matches_in
from parley.ledger.known.search import DAY, RANKED, Hit, Narrow, hits_of, matching
from parley.ledger.log import Ledger, number_at
from parley.ledger.search.index import INDEX
from parley.ledger.search.passages import MANY
from parley.ledger.search.query import Term, parse_query
from parley.ledger.search.rank import rank
from parley.ledger.tables import passage
from parley.ledger.told_of import Tier, in_tier

KEPT = 64
"""Searches that are held, those that were asked last: some 2 MB each where very much is found."""


class Searches:
    """Gives what ``search`` and ``matches`` give of all records that are known now."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[Term, ...], _Search] = OrderedDict()
        self._lock = Lock()

    def hits(self, ledger: Ledger, query: str, limit: int) -> list[Hit]:
        """Find passages, the best first.

        Raises:
            BadQuery: if there is no word in the query.
            BadLedger: if the database refuses.
        """
        search = self._search(query)
        with search.lock, ledger.looking() as connection:
            search.follow(connection)
            return search.hits(connection, limit)

    def matches(self, ledger: Ledger, query: str) -> tuple[list[Match], bool]:
        """Say what the latest of them are about, and whether there are more.

        Raises:
            BadQuery: if there is no word in the query.
            BadLedger: if the database refuses.
        """
        search = self._search(query)
        with search.lock, ledger.looking() as connection:
            search.follow(connection)
            return search.matches(connection)

    def _search(self, query: str) -> _Search:
        terms = parse_query(query)
        with self._lock:
            found = self._known.setdefault(terms, _Search(terms))
            self._known.move_to_end(terms)
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
        return found


class _Search:
    """One search: the passages that are ranked, by id, with their ranks and days, at the entry ``_last``."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.lock = Lock()
        self._terms = terms
        self._forget(0)

    def _forget(self, last: int) -> None:
        self._last = last
        self._found = np.zeros((0, 3), np.int64)
        self._best: list[int] = []
        self._hits: dict[int, Hit] = {}
        self._matches: list[Match] | None = None

    def follow(self, connection: Connection) -> None:
        """Come up to the last entry."""
        last = number_at(connection, None)
        if last == self._last:
            return
        if not self._last or last < self._last or not only_added(connection, self._last, last):
            self._forget(0)
        some = self._some(connection, last, self._last).limit(RANKED)
        if rows := connection.execute(self._weighed(some)).all():
            told = np.array([(row.id, row.rank, int(row.day.replace("-", "") or 0)) for row in rows], np.int64)
            self._found = np.concatenate([told[np.argsort(-told[:, 0])], self._found])[:RANKED]
            ids, ranks, days = self._found.T
            self._best = ids[np.lexsort((ids, -days, -ranks))].tolist()
            if self._matches is not None:
                self._matches = [*matches_in(connection, some.limit(MOST + 1), last), *self._matches][: MOST + 1]
        self._last = last

    def hits(self, connection: Connection, limit: int) -> list[Hit]:
        """Give the best."""
        wanted = self._best[:limit]
        if missing := [one for one in wanted if one not in self._hits]:
            some = select(passage.c.id).where(passage.c.id.in_(missing))
            self._hits |= {hit.passage: hit for hit in hits_of(connection, some, self._terms, self._last)}
        found = [self._hits[one] for one in wanted]
        if len(self._hits) > 2 * len(wanted):
            self._hits = dict(zip(wanted, found, strict=True))
        return found

    def matches(self, connection: Connection) -> tuple[list[Match], bool]:
        """Give what the latest are about."""
        if self._matches is None:
            some = self._some(connection, self._last, 0).limit(MOST + 1)
            self._matches = matches_in(connection, some, self._last)
        return self._matches[:MOST], len(self._matches) > MOST

    def _some(self, connection: Connection, last: int, after: int) -> Select[Any]:
        """Ask for the passages behind an entry, the latest first."""
        found = matching(connection, self._terms, Narrow(), last).where(in_tier(Tier.ALL))
        if not after:
            return found
        place = f"{INDEX}.rowid" if connection.dialect.name == "sqlite" else "passage.id"
        return found.where(literal_column(place) >= (after + 1) * MANY)

    def _weighed(self, some: Select[Any]) -> Select[Any]:
        return some.add_columns(rank(self._terms).label("rank"), DAY.label("day"))
