"""The page for people that tells what the API can be asked for."""

from __future__ import annotations

from itertools import groupby

from fastapi import APIRouter, FastAPI, Response

from parley.web.answers import page
from parley.web.api.described import operations
from parley.web.desk import OpenDesk
from parley.web.lens import Through


def human_router(api: FastAPI) -> APIRouter:
    """Make the page of an API."""
    router = APIRouter()

    @router.get("/api/")
    def told(desk: OpenDesk, lens: Through) -> Response:
        """Show what can be asked for and written."""
        every = [(path, method, one) for path, method, one in operations(api.openapi())]
        parts = [(tag, list(some)) for tag, some in groupby(every, key=lambda each: each[2]["tags"][0])]
        return page("api.html", desk, lens, parts=parts, models=api.openapi()["components"]["schemas"])

    return router
