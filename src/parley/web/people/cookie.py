"""The cookie of a session: opaque, out of reach for scripts, and under HTTPS bound to this host and to it."""

from __future__ import annotations

from fastapi import Request, Response

from parley.web.desk import opened_of

WEEK = 7 * 24 * 60 * 60


def cookie_name(what: str, *, secure: bool) -> str:
    """Name a cookie; browsers take one that begins with ``__Host-`` from this host by HTTPS alone (RFC 6265bis)."""
    return f"__Host-{what}" if secure else what


def secret_in(request: Request, what: str = "parley") -> str | None:
    """Give what a cookie holds."""
    return request.cookies.get(cookie_name(what, secure=opened_of(request).serving.secure))


def put_secret(request: Request, response: Response, secret: str, *, what: str = "parley", age: int = WEEK) -> None:
    """Let the browser keep a secret, for some seconds; without one it forgets it."""
    secure = opened_of(request).serving.secure
    name = cookie_name(what, secure=secure)
    response.set_cookie(
        name, secret, max_age=age if secret else 0, path="/", secure=secure, httponly=True, samesite="lax"
    )
