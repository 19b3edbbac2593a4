"""Deciding on a record."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException
from pydantic import AfterValidator, BaseModel, Field, JsonValue

from parley.ledger import Decision, Ledger, Review, review, told_record
from parley.records import BadReview
from parley.web.api.rows.listed import EntryTold
from parley.web.api.typed import Text
from parley.web.api.views.records import OfRecord
from parley.web.api.writes.once import Written

router = APIRouter(tags=["Reviews, judgements"])


def _storable(fields: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Let through what a database can keep: text without the character 0 and without halves of characters."""
    if "\\u0000" in json.dumps(fields):
        raise ValueError("no text holds the character 0")
    json.dumps(fields, ensure_ascii=False).encode("utf-8")
    return fields


Values = Annotated[dict[Text, JsonValue], AfterValidator(_storable), Field(max_length=40)]


class Given(BaseModel):
    """A decision, and why; a correction gives new values of fields (see `inputs` of the record), as one types them."""

    decision: Decision
    why: Text = ""
    fields: Values = {}


@router.post("/records/{record}/reviews", response_model=EntryTold, status_code=201)
def decide(writing: Written, record: OfRecord, given: Given) -> Any:  # noqa: ANN401
    """Accept, reject, correct or reopen a record, undo the last decision on it, or note a problem with it."""
    if told_record(writing.desk.ledger, record) is None:
        raise HTTPException(404, f"The ledger holds no record {record}.")
    wanted = Review(given.decision, writing.acting.name, given.why.strip(), given.fields or None)

    def write(ledger: Ledger) -> Any:  # noqa: ANN401
        return review(ledger, record, wanted)

    try:
        return writing.once(given, write, record)
    except BadReview as error:
        raise HTTPException(422 if given.decision is Decision.CORRECT or given.fields else 409, str(error)) from error
