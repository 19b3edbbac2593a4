"""One record: its sentence, why the reader took it for one, what people decided, and the forms that decide."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Response

from parley.exchange.reviewing import decided_rows, record_row
from parley.ledger import reviews, told_record
from parley.web.answers import page
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()


@router.get("/record/{record}")
def record(desk: OpenDesk, lens: Through, record: str) -> Response:
    """Show a record, where a problem with it can be reported."""
    told = told_record(desk.ledger, record)
    if told is None:
        raise HTTPException(404, f"The ledger holds no record {record}.")
    said = [one for one in reviews(desk.ledger) if one.of == record]
    row = record_row(desk.ledger, told)
    return page("record.html", desk, lens, row=row, said=decided_rows(said))
