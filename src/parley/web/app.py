"""The workspace as one application for any ASGI server."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles

from parley import __version__
from parley.flow import VARIABLE, opened
from parley.ledger import Clock
from parley.web.desk import Desk
from parley.web.faults import take_faults
from parley.web.pages import ROUTERS
from parley.web.people import Guard
from parley.web.shown import speak

STATIC = Path(__file__).parent / "static"
GUARDS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept-Language",
}
"""What every answer tells the browser: nothing is loaded from elsewhere, no inline script or style runs; a
form says where it comes from to this site alone."""


def from_environment() -> FastAPI:
    """Make the application for the dossier that the environment names, by default the working folder."""
    return application(Path(os.environ.get(VARIABLE, ".")))


def application(folder: Path, *, clock: Clock = lambda: datetime.now(UTC)) -> FastAPI:
    """Make the application over the dossier of a folder, which is opened when it starts.

    Raises:
        BadDossier: on start, if there is no dossier, or it is wrong.
        BadLedger: on start, if its ledger cannot be opened.
    """

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        with opened(folder, clock=clock) as (dossier, ledger):
            app.state.desk = Desk(dossier, ledger)
            yield

    app = FastAPI(title="Parley", version=__version__, lifespan=living, docs_url=None, redoc_url=None)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.middleware("http")(_guarded)
    app.add_middleware(Guard)
    take_faults(app)
    for router in ROUTERS:
        app.include_router(router)
    return app


async def _guarded(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    speak(request.headers.get("accept-language"))
    response = await answer(request)
    response.headers.update(GUARDS)
    return response
