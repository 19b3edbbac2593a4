"""The OpenAPI description of the API (3.1): what FastAPI makes of the routes, with the contract of records, and with
every error as the problem that it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse

from parley import __version__
from parley.exchange.schema import packaged_schema
from parley.web.api.problems import Problem
from parley.web.api.rows.row import CONTRACT
from parley.web.desk import ROOT
from parley.web.faults import PROBLEM

Document = dict[str, Any]
ABOUT = """Who stands where, who is bound to what, which meetings are planned, what is open, and where reports
contradict each other: what the pages of the workspace show and the commands write, as JSON, with both clocks."""
SHAPES = "#/components/schemas/"
SERVERS = [{"url": "/api/v1"}]
FAULTS = {
    "400": "The body is no JSON.",
    "401": "Nobody is signed in.",
    "403": "It is not allowed.",
    "404": "There is no such thing.",
    "409": "It does not fit what is in the ledger now.",
    "413": "It is too long.",
    "412": "The record is not as `If-Match` says any more.",
    "422": "A part of the request is not understood, or a key was used for another one.",
    "429": "That was too often; `Retry-After` says when to try again.",
    "503": "The ledger does not answer.",
}
ALWAYS = ("401", "403", "422", "429", "503")
WRITING = ("400", "409", "412", "413")


def describe(api: FastAPI) -> None:
    """Let an application describe itself so."""

    def described() -> Document:
        if not api.openapi_schema:
            api.openapi_schema = _described(api)
        return api.openapi_schema

    @api.get("/openapi.json", include_in_schema=False)
    def document(request: Request) -> JSONResponse:
        """Give it, with the address under which the API of this dossier stands."""
        root: str = request.scope.get(ROOT, "")
        return JSONResponse(described() | {"servers": [{"url": root + one["url"]} for one in SERVERS]})

    api.openapi = described  # type: ignore[method-assign]  # FastAPI's own way to do so


def operations(document: Document) -> Iterator[tuple[str, str, Document]]:
    """Give path, method and description of everything that can be asked for."""
    for path, methods in document["paths"].items():
        yield from ((path, method, told) for method, told in methods.items())


def _described(api: FastAPI) -> Document:
    document: Document = get_openapi(
        title="Parley", version=__version__, openapi_version="3.1.0", summary="The ledger of a negotiation",
        description=ABOUT, routes=api.routes, servers=SERVERS,
    )  # fmt: skip
    schemas = document["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas |= _contract() | _schema(Problem)
    for path, method, told in operations(document):
        writes = method != "get"
        statuses = {*ALWAYS, *(WRITING if writes else ()), *(["404"] if "{" in path else [])}
        told["responses"] |= {status: _fault(status) for status in sorted(statuses)}
        if not writes and path != "/events":
            told["responses"]["200"]["headers"] = HEADERS
            told["responses"]["304"] = {"description": "You have the answer already."}
    _put_contract(document)
    return document


def _put_contract(told: Any) -> None:  # noqa: ANN401  (any part of a JSON object)
    """Put the shapes of the contract where they belong."""
    if isinstance(told, dict):
        if names := told.pop(CONTRACT, None):
            told["anyOf"] = [{"$ref": f"{SHAPES}{one}"} for one in names]
        for part in told.values():
            _put_contract(part)
    elif isinstance(told, list):
        for part in told:
            _put_contract(part)


HEADERS = {
    "ETag": {"description": "Names the answer; send it as If-None-Match.", "schema": {"type": "string"}},
    "Link": {"description": "Where the next page is (RFC 8288).", "schema": {"type": "string"}},
}


def _fault(status: str) -> Document:
    schema = {"$ref": f"{SHAPES}Problem"}
    return {"description": FAULTS[status], "content": {PROBLEM: {"schema": schema}}}


def _contract() -> Document:
    """Give the shapes of the contract ``parley/reading/1``."""
    told = packaged_schema().replace("#/$defs/", SHAPES)
    shapes: Document = json.loads(told)["$defs"]
    return shapes


def _schema(model: type[Problem]) -> Document:
    made = model.model_json_schema(ref_template=SHAPES + "{model}")
    return {**made.pop("$defs", {}), "Problem": made}
