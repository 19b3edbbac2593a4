"""Who a request is from: by the token that it brings, or else by its session."""

from __future__ import annotations

from fastapi import Request

from parley.people import People, Role, session_of, token_of
from parley.people.users import EVERY
from parley.web.people.acting import Acting, Via
from parley.web.people.cookie import secret_in

BEARER = "bearer "


def bearer(request: Request) -> str | None:
    """Give the token that a program sends (RFC 6750)."""
    told = request.headers.get("authorization", "")
    return told[len(BEARER) :].strip() if told.lower().startswith(BEARER) else None


def known(request: Request, people: People, dossier: str) -> Acting | None:
    """Find who asks about a dossier, or None where nobody is signed in.

    Raises:
        BadUsers: if the users' store does not answer.
    """
    secret = bearer(request)
    if secret is not None:
        return _by_token(people, secret, dossier)
    cookie = secret_in(request)
    found = session_of(people, cookie) if cookie else None
    if found is None:
        return None
    session, user = found
    return Acting(user.name, user.role_in(dossier), Via.SESSION, user, session.id)


def _by_token(people: People, secret: str, dossier: str) -> Acting | None:
    """A token may what both its role and its user's may."""
    found = token_of(people, secret)
    if found is None:
        return None
    token, user = found
    held = user.role_in(dossier) if token.dossier in {EVERY, dossier} else None
    role = min(held, token.role, key=list(Role).index) if held else None
    return Acting(user.name, role, Via.TOKEN, user, token.name)
