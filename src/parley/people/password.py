"""Passwords: hashed with argon2id (RFC 9106), and as slow to refuse for an unknown name as for a wrong word."""

from __future__ import annotations

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select, update

from parley.people.opaque import new_secret
from parley.people.store import People
from parley.people.tables import account, session
from parley.people.users import User, find_user, key_of, user_of
from parley.records import BadUsers

SHORTEST = 12
LONGEST = 1_000
"""Characters of a password (NIST SP 800-63B: length counts, no rules on which characters)."""

HASHER = PasswordHasher()


def set_password(people: People, name: str, password: str, *, keep: str | None = None) -> None:
    """Give a user a password, and end his sessions, but the one with the id ``keep``.

    Raises:
        BadUsers: if there is no such user, or the password is too short, too long, or his name.
    """
    user = find_user(people, name)
    plain = _plain(password)
    if not SHORTEST <= len(plain) <= LONGEST or plain.casefold() in {
        user.name.casefold(),
        (user.email or "").casefold(),
    }:
        remedy = f"Take {SHORTEST} to {LONGEST} characters; a few words that nobody guesses will do."
        raise BadUsers("is too short, too long or a name", where="the password", remedy=remedy)
    with people.writing() as connection:
        connection.execute(update(account).where(account.c.id == user.id).values(password=HASHER.hash(plain)))
        others = session.c.account == user.id
        connection.execute(session.delete().where(others & (session.c.id != (keep or ""))))


def check_password(people: People, name: str, password: str) -> User | None:
    """Give the user whose name and password these are, or None: in the same time and words for whatever is wrong.

    Raises:
        BadUsers: if the database refuses.
    """
    with people.looking() as connection:
        asked = select(account).where(account.c.key == key_of(name), account.c.removed_at.is_(None))
        row = connection.execute(asked).mappings().first()
    known = row["password"] if row else None
    fits = _fits(known or _nobodys(), _plain(password)[: LONGEST + 1])
    if not (row and known and fits):
        return None
    if HASHER.check_needs_rehash(known):
        with people.writing() as connection:
            made = HASHER.hash(_plain(password))
            connection.execute(update(account).where(account.c.id == row["id"]).values(password=made))
    return user_of(people, row["id"])


def _fits(known: str, password: str) -> bool:
    try:
        return HASHER.verify(known, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    """Give the hash of a password that nobody knows, which takes as long to check as any."""
    return HASHER.hash(new_secret())


def _plain(password: str) -> str:
    """Write a password in one form, however the keyboard made its characters."""
    return unicodedata.normalize("NFKC", password)
