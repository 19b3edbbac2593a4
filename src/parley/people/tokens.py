"""Tokens for programs: named, of a role at most, for a time, and taken back by hand."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import RowMapping, insert, select, update

from parley.ledger.entry import instant
from parley.people.opaque import digest_of, new_id, new_secret
from parley.people.role import Role
from parley.people.store import People
from parley.people.tables import token
from parley.people.users import EVERY, User, user_in
from parley.records import BadUsers

BEGINS = "parley_"
"""How every token begins, so that scanners of code find one that was left there."""

DAYS = 90
MOST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a user; it may at most what its role may, and never more than its user, in one dossier or in all."""

    id: str
    name: str
    role: Role
    dossier: str
    made_at: str
    ends_at: str
    used_at: str | None
    revoked_at: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a token is to be: its name, role, dossier, and how many days it lasts."""

    name: str
    role: Role
    dossier: str = EVERY
    days: int = DAYS


def make_token(people: People, user: User, wanted: Wanted) -> str:
    """Make a token, and give its secret, which is kept nowhere.

    Raises:
        BadUsers: if it has no name, or would last for no time or for too long.
    """
    name = unicodedata.normalize("NFC", " ".join(wanted.name.split()))
    if not 0 < len(name) <= 64 or not name.isprintable() or not 1 <= wanted.days <= MOST_DAYS:
        remedy = f"Give it a name of up to 64 characters, and 1 to {MOST_DAYS} days."
        raise BadUsers("cannot be made so", where="the token", remedy=remedy)
    secret, now = BEGINS + new_secret(), people.clock()
    row = {
        "digest": digest_of(secret), "id": new_id(), "account": user.id, "name": name, "role": wanted.role.value,
        "dossier": wanted.dossier, "made_at": instant(now), "ends_at": instant(now + timedelta(days=wanted.days)),
    }  # fmt: skip
    with people.writing() as connection:
        connection.execute(insert(token).values(**row))
    return secret


def token_of(people: People, secret: str) -> tuple[Token, User] | None:
    """Find the token of a secret with its user, or None where it ended, was revoked or never was.

    Raises:
        BadUsers: if the database refuses.
    """
    now = people.now()
    holds = token.c.revoked_at.is_(None) & (token.c.ends_at > now)
    with people.looking() as connection:
        asked = select(token).where((token.c.digest == digest_of(secret)) & holds)
        row = connection.execute(asked).mappings().first()
        user = user_in(connection, row["account"]) if row else None
    if row is None or user is None:
        return None
    if (row["used_at"] or "")[:16] != now[:16]:  # to the minute
        with people.writing() as connection:
            connection.execute(update(token).where(token.c.id == row["id"]).values(used_at=now))
    return _token(row), user


def tokens(people: People, user: User) -> list[Token]:
    """Give every token that a user made, the latest first.

    Raises:
        BadUsers: if the database refuses.
    """
    asked = select(token).where(token.c.account == user.id).order_by(token.c.made_at.desc())
    with people.looking() as connection:
        return [_token(row) for row in connection.execute(asked).mappings()]


def revoke_token(people: People, user: User, id: str) -> None:
    """Take a token back.

    Raises:
        BadUsers: if the user has no such token that was not taken back.
    """
    meant = (token.c.account == user.id) & (token.c.id == id) & token.c.revoked_at.is_(None)
    with people.writing() as connection:
        done = connection.execute(update(token).where(meant).values(revoked_at=people.now()))
    if not done.rowcount:
        raise BadUsers("is no token that holds", where=repr(id), remedy=f"`parley users token {user.name}` lists them.")


def _token(row: RowMapping) -> Token:
    return Token(**{name: row[name] for name in Token.__slots__} | {"role": Role(row["role"])})
