"""The audit log: every write, who did it, when, from where, and which entries of the ledger it made."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import RowMapping, insert, select

from parley.ledger.entry import instant
from parley.people.store import People
from parley.people.tables import act


@dataclass(frozen=True, slots=True)
class Act:
    """Something that was done, or tried and refused.

    ``via`` is how we knew who it was (``session``, ``token NAME``, ``command``), ``address`` where it came from,
    ``status`` the answer as HTTP counts it.
    """

    who: str
    via: str
    what: str
    address: str = ""
    dossier: str = ""
    status: int = 200
    entries: Sequence[int] = ()


def keep_act(people: People, done: Act) -> None:
    """Put an act behind the others; none is ever changed or taken out.

    Raises:
        BadUsers: if the database refuses.
    """
    row = {name: getattr(done, name) for name in Act.__slots__}
    row |= {"via": done.via[:80], "address": done.address[:64], "entries": json.dumps(list(done.entries))}
    with people.writing() as connection:
        connection.execute(insert(act).values(**row, at=people.now()))


@dataclass(frozen=True, slots=True)
class Sought:
    """Which acts are wanted: of a user, in a dossier, since a moment, how many at most."""

    who: str | None = None
    dossier: str | None = None
    since: datetime | None = None
    most: int = 100


def acts(people: People, sought: Sought) -> list[tuple[str, Act]]:
    """Give acts with when they were done, the latest first.

    Raises:
        BadUsers: if the database refuses.
    """
    asked = select(act).order_by(act.c.number.desc()).limit(sought.most)
    if sought.who:
        asked = asked.where(act.c.who == sought.who)
    if sought.dossier:
        asked = asked.where(act.c.dossier == sought.dossier)
    if sought.since:
        asked = asked.where(act.c.at >= instant(sought.since))
    with people.looking() as connection:
        return [(row["at"], _act(row)) for row in connection.execute(asked).mappings()]


def _act(row: RowMapping) -> Act:
    return Act(**{name: row[name] for name in Act.__slots__} | {"entries": tuple(json.loads(row["entries"]))})
