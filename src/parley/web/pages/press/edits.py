"""Articles that were edited or taken away, and what an edit changed."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Response
from pydantic import Field

from parley.exchange.views import edited_table, edits_table
from parley.ledger import article_told
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()


class Wanted(Asked):
    """``most`` articles, those edited last."""

    most: int = Field(50, ge=1, le=1000)


@router.get("/edits")
def edits(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show which articles were edited or taken away."""
    table = edited_table(desk.looked_at(lens.tier), lens.clocks, asked.most)
    return answer(asked.form, table, "edits.html", desk, lens, asked=asked)


@router.get("/edits/{article:path}")
def edits_of(desk: OpenDesk, lens: Through, article: str, asked: Annotated[Asked, Query()]) -> Response:
    """Show the versions of an article, each beside the one before it."""
    ledger = desk.looked_at(lens.tier)
    found = article_told(ledger, article, known_at=lens.clocks.known_at)
    if found is None:
        raise HTTPException(404, f"The ledger holds no article {article}.")
    table = edits_table(ledger, article, lens.clocks)
    made = {number: list(rows) for number, rows in groupby(table.rows, key=lambda row: row["edit"])}
    before = {number: _before(rows[0]["recorded_at"]) for number, rows in made.items()}
    return answer(asked.form, table, "edit.html", desk, lens, article=found, edits=made, before=before)


def _before(moment: str) -> str:
    """Give a moment at which the version before an edit was the one that was known."""
    return (datetime.fromisoformat(moment) - timedelta(microseconds=1)).isoformat()
