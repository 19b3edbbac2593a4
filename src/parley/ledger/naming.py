"""What the dossier names, kept in the log: a view of an earlier moment goes by the names of that moment."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select

from parley.ledger.entry import Body, EntryKind
from parley.ledger.log import Ledger
from parley.ledger.tables import entry
from parley.records import Dossier


def keep_dossier(ledger: Ledger, dossier: Dossier) -> bool:
    """Record the parties and issues that a dossier names, where they are not those that were recorded last.

    Returns:
        Whether they were others: then every view has been made anew.

    Raises:
        BadLedger: if the database refuses.
    """
    body = _named(dossier)
    with ledger.looking() as connection:
        if _last(connection) == body:
            return False
    with ledger.writing() as connection:
        ledger.append(connection, EntryKind.DOSSIER, body)
    return True


def _named(dossier: Dossier) -> Body:
    return {
        "parties": [{"name": one.name, "aliases": list(one.aliases)} for one in dossier.parties],
        "issues": [{"name": one.name, "phrases": list(one.phrases)} for one in dossier.issues],
    }


def _last(connection: Connection) -> Body:
    """Give what was recorded last; a ledger that was never told any names has the empty dossier's."""
    asked = select(entry.c.body).where(entry.c.kind == EntryKind.DOSSIER.value).order_by(entry.c.number.desc())
    told = connection.execute(asked.limit(1)).scalar()
    return _named(Dossier()) if told is None else json.loads(told)
