"""Sessions of a browser: an opaque secret in its cookie, ended by idleness, by age, or by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, insert, select, update

from parley.ledger.entry import instant
from parley.people.opaque import digest_of, new_id, new_secret
from parley.people.store import People
from parley.people.tables import session
from parley.people.users import User, user_in

IDLE = timedelta(hours=8)
"""How long a session lasts in which nothing is asked: a day at the desk."""

LONGEST = timedelta(days=7)
"""How long it lasts whatever happens."""

TOUCH = timedelta(minutes=1)
"""How exactly it is noted when something was asked."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session of a user: from where, with which browser, and since when."""

    id: str
    opened_at: str
    seen_at: str
    ends_at: str
    address: str
    agent: str


def open_session(people: People, user: User, *, address: str, agent: str) -> str:
    """Begin a session, and give its secret; what has ended by then is taken out.

    Raises:
        BadUsers: if the database refuses.
    """
    secret, now = new_secret(), people.clock()
    row = {
        "digest": digest_of(secret), "id": new_id(), "account": user.id, "opened_at": instant(now),
        "seen_at": instant(now), "ends_at": instant(now + LONGEST), "address": address[:64], "agent": agent[:200],
    }  # fmt: skip
    with people.writing() as connection:
        over = (session.c.ends_at <= instant(now)) | (session.c.seen_at <= instant(now - IDLE))
        connection.execute(delete(session).where(over))
        connection.execute(insert(session).values(**row))
    return secret


def session_of(people: People, secret: str) -> tuple[Session, User] | None:
    """Find the session of a secret with its user, or None where it has ended or never was.

    Raises:
        BadUsers: if the database refuses.
    """
    now = people.clock()
    with people.looking() as connection:
        asked = select(session).where((session.c.digest == digest_of(secret)) & _lasts(now))
        row = connection.execute(asked).mappings().first()
        user = user_in(connection, row["account"]) if row else None
    if row is None or user is None:
        return None
    if datetime.fromisoformat(row["seen_at"]) + TOUCH <= now:
        with people.writing() as connection:
            connection.execute(update(session).where(session.c.id == row["id"]).values(seen_at=instant(now)))
    return Session(**{name: row[name] for name in Session.__slots__}), user


def sessions(people: People, user: User) -> list[Session]:
    """Give the sessions of a user that have not ended, the latest first.

    Raises:
        BadUsers: if the database refuses.
    """
    asked = (
        select(session)
        .where((session.c.account == user.id) & _lasts(people.clock()))
        .order_by(session.c.seen_at.desc())
    )
    with people.looking() as connection:
        rows = connection.execute(asked).mappings().all()
    return [Session(**{name: row[name] for name in Session.__slots__}) for row in rows]


def end_session(people: People, user: User, id: str | None = None) -> int:
    """End one session of a user, or all; say how many were ended.

    Raises:
        BadUsers: if the database refuses.
    """
    meant = session.c.account == user.id
    with people.writing() as connection:
        ended = connection.execute(delete(session).where(meant & (session.c.id == id) if id else meant))
    return ended.rowcount


def _lasts(now: datetime) -> ColumnElement[bool]:
    """Tell the sessions that last; one that a clock which was wrong opened in times to come would last too long."""
    opened = session.c.opened_at <= instant(now + TOUCH)
    return opened & (session.c.ends_at > instant(now)) & (session.c.seen_at > instant(now - IDLE))
