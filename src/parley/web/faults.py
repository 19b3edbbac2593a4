"""What a page says where it cannot answer: a page for people, problem+json (RFC 9457) for programs."""

from __future__ import annotations

import logging

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from parley.records import BadLedger, ParleyError
from parley.web.desk import ROOT
from parley.web.shown import render

log = logging.getLogger("parley")
PROBLEM = "application/problem+json"


class Unasked(Exception):
    """Part of a query that cannot be understood: its key, what was told, and how it is written."""

    def __init__(self, key: str, told: str, remedy: str) -> None:
        super().__init__(f"{key}={told!r} is not understood: {remedy}.")


def take_faults(app: FastAPI) -> None:
    """Let an application answer every fault in words, and none with a traceback."""
    app.add_exception_handler(Unasked, lambda request, error: fault(request, 400, str(error)))
    app.add_exception_handler(RequestValidationError, _invalid)
    for status in (403, 404, 405, 413):
        app.add_exception_handler(status, _missing)
    app.add_exception_handler(ParleyError, _refused)


def _invalid(request: Request, error: Exception) -> Response:
    told = error.errors() if isinstance(error, RequestValidationError) else []
    words = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in told)
    return fault(request, 400, words)


def _missing(request: Request, error: Exception) -> Response:
    status = int(getattr(error, "status_code", 404))
    words = str(error.detail) if isinstance(error, HTTPException) else f"{request.method} {request.url.path}"
    return fault(request, status, words)


def _refused(request: Request, error: Exception) -> Response:
    """Tell what the reader can mend as such; what the ledger cannot do is told to who serves it as well."""
    if isinstance(error, BadLedger):
        log.error("%s", error)
        return fault(request, 503, str(error))
    return fault(request, 400, str(error))


def fault(request: Request, status: int, words: str) -> Response:
    """Say what is wrong: as a page, or as a problem where a program asks."""
    if asks_for_rows(request):
        title = TITLES.get(status, "Cannot be answered")
        told = {"type": "about:blank", "title": title, "status": status, "detail": words, "instance": request.url.path}
        return JSONResponse(told, status, media_type=PROBLEM)
    title = TITLES.get(status, "Cannot be answered")
    return Response(
        render("fault.html", title=title, words=words, desk=None, root=request.scope.get(ROOT)),
        status,
        media_type="text/html",
    )


def asks_for_rows(request: Request) -> bool:
    """Say whether rows were asked for and no page."""
    return request.query_params.get("format") in {"json", "csv"} or "/api/v" in request.url.path


def wants_page(request: Request) -> bool:
    """Say whether a browser asks for a page."""
    return not asks_for_rows(request) and "text/html" in request.headers.get("accept", "")


TITLES = {
    400: "That is not understood", 401: "Nobody is signed in", 403: "That is not allowed", 404: "There is no such page",
    405: "That cannot be done here", 413: "That is too long", 421: "That is another server",
    429: "Wait a moment", 503: "The ledger does not answer",
}  # fmt: skip
