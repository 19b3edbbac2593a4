"""The API as an application of its own, which stands at ``/api/v1`` of the workspace."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from parley import __version__
from parley.web.api import events
from parley.web.api.described import describe
from parley.web.api.look import take_unchanged
from parley.web.api.problems import take_problems
from parley.web.api.views import ROUTERS
from parley.web.api.writes import ROUTERS as WRITES

WORTH = 1000
"""Bytes from which on an answer is packed."""


class Packed:
    """Packs answers with gzip, but for single records: their ETag is a strong one, which names bytes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.packing = app, GZipMiddleware(app, minimum_size=WORTH, compresslevel=5)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        plain = "/records/" in scope.get("path", "")
        await (self.app if plain else self.packing)(scope, receive, send)


def api_application() -> FastAPI:
    """Make the API, over the dossier that the guard puts into the scope of a request."""
    api = FastAPI(title="Parley", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    api.add_middleware(Packed)
    take_problems(api)
    take_unchanged(api)
    for router in (*ROUTERS, *WRITES, events.router):
        api.include_router(router)
    describe(api)
    return api
