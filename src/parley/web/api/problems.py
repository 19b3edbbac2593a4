"""What the API says where it cannot answer: always ``application/problem+json`` (RFC 9457)."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException as Refusal

from parley.records import BadLedger, Overtaken, ParleyError
from parley.web.faults import PROBLEM, Unasked

log = logging.getLogger("parley")


class Wrong(BaseModel):
    """One part of a request that is not understood: where it stands, and what is wrong with it."""

    place: str
    words: str


class Problem(BaseModel):
    """Why a request cannot be answered (RFC 9457); ``wrong`` names the parts of it that are not understood."""

    model_config = ConfigDict(title="Problem")

    type: str = "about:blank"
    title: str
    status: int = Field(ge=400, le=599)
    detail: str
    instance: str
    wrong: list[Wrong] = []


def take_problems(api: FastAPI) -> None:
    """Let every error of an application be a problem."""
    api.add_exception_handler(RequestValidationError, _invalid)
    api.add_exception_handler(Unasked, lambda request, error: problem(request, 422, str(error)))
    api.add_exception_handler(ParleyError, _refused)
    api.add_exception_handler(Refusal, _missing)
    api.add_exception_handler(Exception, lambda request, _: problem(request, 500, "It was written to the log."))


def problem(request: Request, status: int, detail: str, wrong: list[Wrong] | None = None) -> Response:
    """Give a problem as an answer."""
    title = HTTPStatus(status).phrase
    told = Problem(title=title, status=status, detail=detail, instance=request.url.path, wrong=wrong or [])
    return JSONResponse(told.model_dump(), status, media_type=PROBLEM)


def _invalid(request: Request, error: Exception) -> Response:
    told = error.errors() if isinstance(error, RequestValidationError) else []
    wrong = [Wrong(place=".".join(map(str, one["loc"])), words=one["msg"]) for one in told]
    return problem(request, 422, "; ".join(f"{one.place}: {one.words}" for one in wrong), wrong)


def _missing(request: Request, error: Exception) -> Response:
    if not isinstance(error, Refusal):
        raise error
    own = error.detail and error.detail != HTTPStatus(error.status_code).phrase
    words = str(error.detail) if own else f"{request.method} {request.url.path}"
    answer = problem(request, error.status_code, words)
    answer.headers.update(error.headers or {})
    return answer


def _refused(request: Request, error: Exception) -> Response:
    """Tell what the caller can mend as such; what the ledger cannot do is told to who serves it as well."""
    if isinstance(error, BadLedger):
        log.error("%s", error)
        return problem(request, 503, str(error))
    return problem(request, 412 if isinstance(error, Overtaken) else 422, str(error))
