"""Sign-ins that went to an issuer: each is taken up once, by the browser that began it, and soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, insert, select

from parley.ledger.entry import instant
from parley.people.opaque import digest_of
from parley.people.store import People
from parley.people.tables import handshake

LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Handshake:
    """What has to fit when a sign-in comes back: the nonce of its token, the verifier of PKCE (RFC 7636)."""

    nonce: str
    verifier: str
    leads: str


def keep_handshake(people: People, state: str, made: Handshake) -> None:
    """Remember a sign-in by its state; those that never came back are taken out.

    Raises:
        BadUsers: if the database refuses.
    """
    now = people.clock()
    with people.writing() as connection:
        connection.execute(delete(handshake).where(handshake.c.ends_at <= instant(now)))
        row = {name: getattr(made, name) for name in Handshake.__slots__}
        row |= {"digest": digest_of(state), "ends_at": instant(now + LASTS)}
        connection.execute(insert(handshake).values(**row))


def take_handshake(people: People, state: str) -> Handshake | None:
    """Give what was remembered of a sign-in, and forget it.

    Raises:
        BadUsers: if the database refuses.
    """
    meant = handshake.c.digest == digest_of(state)
    with people.writing() as connection:
        asked = select(handshake).where(meant & (handshake.c.ends_at > people.now()))
        row = connection.execute(asked).mappings().first()
        gone = connection.execute(delete(handshake).where(meant))
    return Handshake(**{name: row[name] for name in Handshake.__slots__}) if row and gone.rowcount else None
