"""How a server is asked to hold its answer to a schema, the strictest way first, and when to ask for less."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from parley.intake.chat.endpoint import KEY, MODEL, URL, Endpoint
from parley.records import BadEndpoint

Told = dict[str, Any]
log = logging.getLogger("parley")


def _by_schema(schema: Mapping[str, Any]) -> Told:
    named = {"name": "findings", "strict": True, "schema": schema}
    return {"response_format": {"type": "json_schema", "json_schema": named}}


def _as_local_servers_do(schema: Mapping[str, Any]) -> Told:
    """Put the schema where llama.cpp and its kin look for it."""
    return {"response_format": {"type": "json_object", "schema": schema}}


def _as_json(_: Mapping[str, Any]) -> Told:
    return {"response_format": {"type": "json_object"}}


def _as_text(_: Mapping[str, Any]) -> Told:
    return {}


FORMS: tuple[Callable[[Mapping[str, Any]], Told], ...] = (_by_schema, _as_local_servers_do, _as_json, _as_text)
LESS = ("JSON with a schema in another place", "JSON without a schema", "plain text")
HOLDING = 2
"""How many of the forms, from the first on, hold the model to the schema."""

MISUNDERSTOOD = frozenset({400, 415, 422, 500, 501})
"""Statuses with which servers refuse a form of answer that they do not know."""


def understood_less(form: int, status: int, told: Told, endpoint: Endpoint) -> int:
    """Say in which form to ask next, after the server refused one.

    Raises:
        BadEndpoint: if it refuses the key, the model or the address, or understands no form.
    """
    said = _said(told)
    if status in {401, 403}:
        raise BadEndpoint(f"refuses the key ({status}{said})", where=endpoint.url, remedy=f"Check {KEY}.")
    if status in MISUNDERSTOOD and form + 1 < len(FORMS):
        told_less = "%s takes no such form of answer (%d%s): it is asked for %s, which is checked all the same"
        log.warning(told_less, endpoint.url, status, said, LESS[form])
        return form + 1
    raise BadEndpoint(f"answered {status}{said}", where=endpoint.url, remedy=f"Check {URL} and {MODEL}.")


def _said(told: Told) -> str:
    """Give the server's own words on its refusal, one line of them."""
    error = told.get("error")
    words = error.get("message") if isinstance(error, dict) else error
    return f": {' '.join(str(words).split())[:200]}" if words else ""
