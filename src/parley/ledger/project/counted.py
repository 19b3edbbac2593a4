"""What an entry changes in the numbers of articles, readings and records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from parley.ledger.entry import Entry, EntryKind, canonical
from parley.ledger.tables import article, reading, record
from parley.records import KINDS

ARTICLES, VERSIONS, READINGS = "articles", "versions", "readings"
READER, RECORD = "reader ", "record "
"""Begin the names under which readings are counted by their readers, and records by their kinds."""


def added(entry: Entry) -> Counter[str]:
    """Count what an entry adds."""
    if entry.kind is EntryKind.ARTICLE:
        return Counter({ARTICLES: 1, VERSIONS: 1})
    if entry.kind is not EntryKind.READING:
        return Counter()
    found = Counter({READINGS: 1, f"{READER}{canonical(entry.body['reader'])}": 1})
    for name, kind in KINDS.items():
        found[f"{RECORD}{kind}"] += len(entry.body["reading"][name])
    return found


def changed(connection: Connection, entry: Entry, ended: Iterable[int]) -> Counter[str]:
    """Count what an entry changed, which has ended readings (by their entries), and the version before it."""
    found = added(entry)
    if entry.kind is EntryKind.ARTICLE:
        own = (article.c.article == entry.body["article"]["id"], article.c.until == entry.number)
        found[ARTICLES] -= connection.execute(select(func.count()).select_from(article).where(*own)).scalar_one()
    for since in ended:
        reader = connection.execute(select(reading.c.reader).where(reading.c.since == since)).scalar_one()
        found[f"{READER}{reader}"] -= 1
        kinds = select(record.c.kind, func.count()).where(record.c.since == since).group_by(record.c.kind)
        for kind, count in connection.execute(kinds):
            found[f"{RECORD}{kind}"] -= count
    return found
