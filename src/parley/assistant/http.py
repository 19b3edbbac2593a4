"""The server over HTTP: for this machine alone, or behind a token."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcp.server import MCPServer
    from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/mcp"
REFUSED = b'{"error": "a bearer token is needed"}'


def guarded(server: MCPServer[Any], host: str, token: str | None) -> ASGIApp:
    """Make the application that speaks streamable HTTP at ``/mcp``.

    Args:
        server: what answers.
        host: the address that it is bound to; on loopback only requests that name this machine are let in, so that no
            page in a browser reaches it under another name.
        token: what a request has to bring as ``Authorization: Bearer``; None lets every request in.
    """
    app = server.streamable_http_app(streamable_http_path=PATH, host=host)
    return _Guard(app, token) if token else app


class _Guard:
    """Lets requests through that bring the token."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._wanted = app, f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        given = dict(scope.get("headers", ())).get(b"authorization", b"")
        if scope["type"] == "lifespan" or secrets.compare_digest(given, self._wanted):
            await self._app(scope, receive, send)
            return
        headers = [(b"content-type", b"application/json"), (b"www-authenticate", b"Bearer")]
        await send({"type": "http.response.start", "status": 401, "headers": headers})
        await send({"type": "http.response.body", "body": REFUSED})
