"""Keeping a decision that a form sends, then leading back to where it came from."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from parley.exchange.reviewing import record_row
from parley.ledger import Decision, Ledger, Review, review, told_record
from parley.web.desk import OpenDesk
from parley.web.faults import Unasked
from parley.web.people import Acts

router = APIRouter()
LONGEST = 64_000
"""Bytes of a form."""

FIELD = "field."
"""How the names of inputs begin that hold fields of a record."""


async def _told(request: Request) -> dict[str, str]:
    """Take a form that a page of ours sends, and no other's.

    Raises:
        HTTPException: if another site sends it, or if it is too long.
    """
    origin = request.headers.get("origin")
    if origin and urlsplit(origin).netloc != request.headers.get("host"):
        raise HTTPException(403, "Another site sent this form; nothing was kept.")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST:
            raise HTTPException(413, f"The form is longer than {LONGEST} bytes; nothing was kept.")
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


@router.post("/review/{record}")
def decide(desk: OpenDesk, acting: Acts, record: str, told: Annotated[dict[str, str], Depends(_told)]) -> Response:
    """Keep what somebody decided on a record."""
    try:
        decision = Decision(told.get("decision", ""))
    except ValueError as error:
        raise Unasked("decision", told.get("decision", ""), f"take one of {', '.join(Decision)}") from error
    fields = _changed(desk.ledger, record, told) if decision is Decision.CORRECT else None
    entry = review(desk.ledger, record, Review(decision, acting.name, told.get("why", "").strip(), fields))
    acting.entries.append(entry.number)
    return RedirectResponse(_ours(told.get("back", "")), status_code=303)


def _changed(ledger: Ledger, name: str, told: dict[str, str]) -> dict[str, str]:
    """Give the fields that the form has otherwise than the record."""
    found = told_record(ledger, name)
    if found is None:
        raise HTTPException(404, f"The ledger holds no record {name}.")
    before = {one["name"]: " ".join(one["value"].split()) for one in record_row(ledger, found)["inputs"]}
    typed = {key.removeprefix(FIELD): value.strip() for key, value in told.items() if key.startswith(FIELD)}
    return {name: value for name, value in typed.items() if " ".join(value.split()) != before.get(name)}


def _ours(address: str) -> str:
    """Lead to a page of ours alone."""
    apart = urlsplit(address)
    ours = address.startswith("/") and not apart.scheme and not apart.netloc and "\\" not in address
    return address if ours else "/review"
