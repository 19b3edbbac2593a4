"""Which articles are copies of one text, and whose it is."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.exchange.views import stories_table
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()
MANY = 30


class Wanted(Asked):
    """With ``every`` also articles that no other is a copy of; ``most`` stories from the ``start``-th on."""

    every: bool = False
    start: int = Field(0, ge=0)
    most: int = Field(MANY, ge=1, le=500)


@router.get("/stories")
def stories(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show copies, those most printed first."""
    table = stories_table(desk.looked_at(lens.tier), lens.clocks, every=asked.every)
    told = [list(rows) for _, rows in groupby(table.rows, key=lambda row: row["story"])]
    told.sort(key=lambda rows: -len(rows))
    shown = told[asked.start : asked.start + asked.most]
    return answer(asked.form, table, "stories.html", desk, lens, asked=asked, stories=shown, all=len(told))
