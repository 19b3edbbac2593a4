"""Whether entries only add: articles that the ledger had never held, and the first reading of each."""

from __future__ import annotations

import json

from sqlalchemy import Connection, func, select

from parley.ledger.entry import EntryKind
from parley.ledger.log import Ledger
from parley.ledger.tables import article, entry, reading

MOST = 200
"""Entries that are looked at; of more it is not said."""

READ = (EntryKind.ARTICLE, EntryKind.READING)


def only_adds(ledger: Ledger, after: int, last: int) -> bool:
    """Say whether entries behind one, up to another, only add; of very many it is not said.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        return only_added(connection, after, last)


def only_added(connection: Connection, after: int, last: int) -> bool:
    """Say whether no entry behind ``after``, up to ``last``, replaced, took away, judged or reviewed anything."""
    if last - after > MOST:
        return False
    asked = select(entry.c.kind, entry.c.body).where(entry.c.number > after, entry.c.number <= last)
    rows = connection.execute(asked).all()
    if any(row.kind not in READ for row in rows):
        return False
    bodies = {kind: [json.loads(row.body) for row in rows if row.kind == kind] for kind in READ}
    names = {one["article"]["id"] for one in bodies[EntryKind.ARTICLE]}
    texts = {one["version"] for one in bodies[EntryKind.READING]}
    again = select(func.count()).where(article.c.article.in_(sorted(names)), article.c.since <= after)
    anew = select(func.count()).where(reading.c.version.in_(sorted(texts)), reading.c.until.is_not(None))
    twice = len(names) < len(bodies[EntryKind.ARTICLE]) or len(texts) < len(bodies[EntryKind.READING])
    return not (twice or connection.execute(again).scalar() or connection.execute(anew).scalar())
