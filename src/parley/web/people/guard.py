"""The one place where it is decided whether a request is answered."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from parley.web.people.acting import KEY, user_who_serves


class Guard:
    """Stands before the application, and tells it who acts.

    Without users whoever serves is everything: the workspace is for his machine alone.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] == "http":
            scope[KEY] = user_who_serves()
        await self.app(scope, receive, send)
