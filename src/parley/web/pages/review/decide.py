"""Keeping a decision that a form sends, then leading back to where it came from."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import RedirectResponse

from parley.exchange.reviewing import record_row
from parley.ledger import Decision, Ledger, Review, review, told_record
from parley.web.desk import OpenDesk
from parley.web.faults import Unasked
from parley.web.lens import Through
from parley.web.people import Acts
from parley.web.people.form import Sent, ours

router = APIRouter()
FIELD = "field."
"""How the names of inputs begin that hold fields of a record."""


@router.post("/review/{record}")
def decide(desk: OpenDesk, acting: Acts, record: str, lens: Through, told: Sent) -> Response:
    """Keep what somebody decided on a record."""
    try:
        decision = Decision(told.get("decision", ""))
    except ValueError as error:
        raise Unasked("decision", told.get("decision", ""), f"take one of {', '.join(Decision)}") from error
    fields = _changed(desk.ledger, record, told) if decision is Decision.CORRECT else None
    entry = review(desk.ledger, record, Review(decision, acting.name, told.get("why", "").strip(), fields))
    acting.entries.append(entry.number)
    return RedirectResponse(ours(told.get("back", ""), lens.bare("/review")), status_code=303)


def _changed(ledger: Ledger, name: str, told: dict[str, str]) -> dict[str, str]:
    """Give the fields that the form has otherwise than the record."""
    found = told_record(ledger, name)
    if found is None:
        raise HTTPException(404, f"The ledger holds no record {name}.")
    before = {one["name"]: " ".join(one["value"].split()) for one in record_row(ledger, found)["inputs"]}
    typed = {key.removeprefix(FIELD): value.strip() for key, value in told.items() if key.startswith(FIELD)}
    return {name: value for name, value in typed.items() if " ".join(value.split()) != before.get(name)}
