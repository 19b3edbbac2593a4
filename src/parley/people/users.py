"""Users, and which role each has in which dossier."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, delete, func, insert, select, update

from parley.people.role import Role
from parley.people.store import People
from parley.people.tables import account, account_role, session, token
from parley.records import BadUsers

EVERY = "*"
"""Stands for every dossier."""

NAME = re.compile(r"\w(?:[\w.@+ -]{0,62}[\w.@+-])?")


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who signs in; ``roles`` by the name of a dossier, where ``*`` is every one."""

    id: int
    name: str
    email: str | None
    subject: str | None
    has_password: bool
    added_at: str
    roles: Mapping[str, Role]

    def role_in(self, dossier: str) -> Role | None:
        """Give the highest role that he has in a dossier."""
        held = [self.roles[one] for one in (dossier, EVERY) if one in self.roles]
        return max(held, key=list(Role).index, default=None)


def add_user(people: People, name: str, *, email: str | None = None, subject: str | None = None) -> User:
    """Add a user, who has no role and no password yet.

    Raises:
        BadUsers: if the name or e-mail address is none, or taken.
    """
    shown = unicodedata.normalize("NFC", name.strip())
    if not NAME.fullmatch(shown):
        remedy = "Take up to 64 letters, digits and . _ - @ + that begin with a letter or digit."
        raise BadUsers("is no name for a user", where=repr(name), remedy=remedy)
    if email is not None and not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        raise BadUsers("is no e-mail address", where=repr(email), remedy="Write it as anna@example.org.")
    with people.writing() as connection:
        _need_free(connection, shown, email)
        row = {"name": shown, "key": key_of(shown), "email": email and email.casefold(), "subject": subject}
        made = connection.execute(insert(account).values(**row, added_at=people.now()))
        number: int = made.inserted_primary_key[0]  # type: ignore[index]
    return user_of(people, number)


def remove_user(people: People, name: str, *, forget: bool = False) -> None:
    """Take a user's roles, sessions, tokens and ways to sign in; his name stays taken, since his reviews keep it.

    With ``forget`` the name is free again: he was added a moment ago and has done nothing.

    Raises:
        BadUsers: if there is no such user.
    """
    user = find_user(people, name)
    with people.writing() as connection:
        for table in (account_role, session, token):
            connection.execute(delete(table).where(table.c.account == user.id))
        gone = {"removed_at": people.now(), "password": None, "email": None, "subject": None}
        meant = account.c.id == user.id
        connection.execute(delete(account).where(meant) if forget else update(account).where(meant).values(**gone))


def set_role(people: People, name: str, role: Role | None, *, dossier: str = EVERY) -> None:
    """Give a user a role in a dossier in the place of the one that he had there; None takes it.

    Raises:
        BadUsers: if there is no such user.
    """
    user = find_user(people, name)
    held = (account_role.c.account == user.id) & (account_role.c.dossier == dossier)
    with people.writing() as connection:
        connection.execute(delete(account_role).where(held))
        if role is not None:
            row = {"account": user.id, "dossier": dossier, "role": role.value}
            connection.execute(insert(account_role).values(**row))


def users(people: People) -> list[User]:
    """Give every user who was not removed, by name."""
    with people.looking() as connection:
        rows = connection.execute(_all().order_by(account.c.key)).mappings().all()
        return [_user(connection, row) for row in rows]


def any_users(people: People) -> bool:
    """Say whether anybody can sign in."""
    with people.looking() as connection:
        count = select(func.count()).select_from(account).where(account.c.removed_at.is_(None))
        return bool(connection.execute(count).scalar_one())


def find_user(people: People, name: str) -> User:
    """Find a user by name, in capitals or not.

    Raises:
        BadUsers: if there is no such user.
    """
    with people.looking() as connection:
        row = connection.execute(_all().where(account.c.key == key_of(name))).mappings().first()
        if row is None:
            raise BadUsers("is no user", where=repr(name), remedy="`parley users list` shows who is.")
        return _user(connection, row)


def user_at_issuer(people: People, subject: str, email: str | None) -> User | None:
    """Find who somebody is that an issuer of OpenID Connect vouches for, or None where nobody here is he.

    Who is found by the e-mail address that the issuer has verified is known by ``subject`` from then on, so that nobody
    comes in by an address that passes to another.

    Raises:
        BadUsers: if the database refuses.
    """
    with people.writing() as connection:
        row = connection.execute(_all().where(account.c.subject == subject)).mappings().first()
        if row is None and email:
            unknown = (account.c.email == email.casefold()) & account.c.subject.is_(None)
            row = connection.execute(_all().where(unknown)).mappings().first()
            if row:
                connection.execute(update(account).where(account.c.id == row["id"]).values(subject=subject))
        return _user(connection, row) if row else None


def user_of(people: People, number: int) -> User:
    """Give a user by his number in the store.

    Raises:
        BadUsers: if he was removed meanwhile.
    """
    with people.looking() as connection:
        found = user_in(connection, number)
    if found is None:
        raise BadUsers("was removed", where=str(number))
    return found


def user_in(connection: Connection, number: int) -> User | None:
    """Give a user by his number, on a connection that is there already."""
    row = connection.execute(_all().where(account.c.id == number)).mappings().first()
    return _user(connection, row) if row else None


def key_of(name: str) -> str:
    """Write a name as names are compared."""
    return unicodedata.normalize("NFKC", name.strip()).casefold()


def _all() -> Select[tuple[object, ...]]:
    return select(account).where(account.c.removed_at.is_(None))


def _user(connection: Connection, row: RowMapping) -> User:
    asked = select(account_role.c.dossier, account_role.c.role).where(account_role.c.account == row["id"])
    roles = {dossier: Role(role) for dossier, role in connection.execute(asked.order_by(account_role.c.dossier))}
    told = {name: row[name] for name in ("id", "name", "email", "subject", "added_at")}
    return User(**told, has_password=row["password"] is not None, roles=roles)


def _need_free(connection: Connection, name: str, email: str | None) -> None:
    row = connection.execute(select(account.c.removed_at).where(account.c.key == key_of(name))).first()
    if row:
        what = "was the name of a user who was removed; what he reviewed keeps it" if row[0] else "is a user already"
        raise BadUsers(what, where=repr(name), remedy="Take another name.")
    if email and connection.execute(select(account.c.id).where(account.c.email == email.casefold())).first():
        raise BadUsers("is another user's", where=repr(email), remedy="Take another e-mail address.")
