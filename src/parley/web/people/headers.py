"""What every answer tells the browser."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from parley.web.desk import OPENED
from parley.web.shown import speak

GUARDS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Nothing is loaded from elsewhere, no inline script or style runs, no other site frames a page or takes its rows; a
form says where it comes from to this site alone."""

HTTPS = {"Strict-Transport-Security": "max-age=31536000"}


class Guarded:
    """Gives every answer its guards, those too that refuse, and lets streams flow."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""

        speak(Headers(scope=scope).get("accept-language") if scope["type"] == "http" else None)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                opened = scope[OPENED]
                headers.update(GUARDS | (HTTPS if opened.serving.secure else {}))
                headers.add_vary_header("Accept-Language")
                if opened.people is not None and not scope["path"].startswith("/static/"):
                    headers.setdefault("Cache-Control", "private, no-cache")
                    headers.add_vary_header("Cookie")
            await send(message)

        await self.app(scope, receive, guarded)
