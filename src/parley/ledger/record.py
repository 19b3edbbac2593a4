"""Keeping what was read: a version of an article, and a reading of it, each once."""

from __future__ import annotations

from sqlalchemy import Connection, select

from parley.ledger.entry import Body, EntryKind, canonical, digest
from parley.ledger.log import Ledger
from parley.ledger.rights import cut
from parley.ledger.stories import sketch_of
from parley.ledger.tables import article, reading
from parley.records import Keep


def version_of(told: Body) -> str:
    """Name a version by what it says; where its bytes came from makes no difference."""
    return digest({key: value for key, value in told.items() if key != "input"})


def holds(ledger: Ledger, version: str) -> bool:
    """Say whether a version has been recorded, be it the latest of its article or not."""
    with ledger.looking() as connection:
        return _holds(connection, version)


def holds_article(ledger: Ledger, article_id: str) -> bool:
    """Say whether some version of an article has been recorded.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        held = select(article.c.version).where(article.c.article == article_id).limit(1)
        return connection.execute(held).first() is not None


def record(ledger: Ledger, told: Body, *, keep: Keep = Keep.FULL) -> bool:
    """Keep a reading (an object by the contract ``parley/reading/1``) with its article, in one transaction.

    Args:
        ledger: where it is kept.
        told: the reading.
        keep: how much of it may be kept; what may not is never written.

    Returns:
        Whether anything was new: the same reader's same findings in the same version are recorded once, and nothing
        is recorded of a version that a later one has replaced.

    Raises:
        BadLedger: if the database refuses.
    """
    version = version_of(told["article"])
    allowed = cut(told, keep)
    found = reading_body(version, allowed)
    with ledger.writing() as connection:
        if not _holds(connection, version):
            ledger.append(connection, EntryKind.ARTICLE, article_body(ledger, version, allowed, told, keep))
        if not _adds(connection, version, found):
            return False
        ledger.append(connection, EntryKind.READING, found)
    return True


def article_body(ledger: Ledger, version: str, allowed: Body, told: Body, keep: Keep) -> Body:
    """Say what the entry of a version tells, of which no more is left than may be kept.

    Beside what is ``allowed`` of a reading it has a sketch of the whole text, where that is not kept: copies are found
    by it.
    """
    body = {"version": version, "article": allowed["article"]}
    if keep is Keep.FULL:
        return body
    sketch = sketch_of(ledger.loom.plain, told["article"]) if ledger.loom else ""
    return body | {"kept": keep.value} | ({"sketch": sketch} if sketch else {})


def reading_body(version: str, allowed: Body) -> Body:
    """Say what the entry of a reading tells."""
    found = {key: value for key, value in allowed.items() if key != "article"}
    return {"version": version, "reader": found["reader"], "content": digest(found), "reading": found}


def _holds(connection: Connection, version: str) -> bool:
    return connection.execute(select(article.c.version).where(article.c.version == version)).first() is not None


def _adds(connection: Connection, version: str, found: Body) -> bool:
    """Say whether a reading differs from the one that holds, of a version that holds."""
    if connection.execute(select(article.c.until).where(article.c.version == version)).scalar() is not None:
        return False
    held = select(reading.c.reader, reading.c.content).where(reading.c.version == version, reading.c.until.is_(None))
    return connection.execute(held).first() != (canonical(found["reader"]), found["content"])
