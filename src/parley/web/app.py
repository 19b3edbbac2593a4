"""The workspace as one application for any ASGI server."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from anyio.to_thread import run_sync
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from parley import __version__
from parley.flow import VARIABLE, opened
from parley.ledger import Clock
from parley.people import SERVING, People, Serving, any_users, dossiers_in, is_set_up, open_people, taken
from parley.web.api import api_application, human_router
from parley.web.desk import Desk, Opened
from parley.web.faults import take_faults
from parley.web.pages import ROUTERS
from parley.web.people import Guard, Guarded, Guesses

STATIC = Path(__file__).parent / "static"


def from_environment() -> FastAPI:
    """Make the application for what ``parley serve`` hands over, or for the dossier that the environment names, by
    default the working folder."""
    handed = os.environ.get(SERVING)
    return application(taken(handed) if handed else Path(os.environ.get(VARIABLE, ".")))


def application(served: Path | Serving, *, clock: Clock = lambda: datetime.now(UTC)) -> FastAPI:
    """Make the application over the dossier of a folder, or over all that is to be served; it is opened on start.

    Raises:
        BadDossier: on start, if there is no dossier, or it is wrong.
        BadLedger: on start, if its ledger cannot be opened.
        BadUsers: on start, if the users' store cannot be opened.
    """
    serving = Serving(*dossiers_in([served])) if isinstance(served, Path) else served

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        with ExitStack() as stack:
            desks = {
                name: Desk(*stack.enter_context(opened(folder, clock=clock)), folder)
                for name, folder in serving.dossiers.items()
            }
            for desk in desks.values():
                await run_sync(desk.prepare)
            app.state.opened = Opened(serving, desks, _people(stack, serving, clock))
            yield

    app = FastAPI(title="Parley", version=__version__, lifespan=living, openapi_url=None)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.state.guesses = Guesses()
    app.add_middleware(Guard)
    app.add_middleware(Guarded)
    take_faults(app)
    api = api_application()
    for router in (*ROUTERS, human_router(api)):
        app.include_router(router)
    app.mount("/api/v1", api)
    return app


def _people(stack: ExitStack, serving: Serving, clock: Clock) -> People | None:
    """Open the users' store, if there is one with somebody in it."""
    if not serving.users or not is_set_up(serving.users):
        return None
    people = stack.enter_context(open_people(serving.users, clock=clock))
    return people if any_users(people) else None
