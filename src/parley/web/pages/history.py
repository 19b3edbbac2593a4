"""One actor on one issue through time, with every sentence that tells it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from parley.exchange.views import history_table
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()


class Wanted(Asked):
    """Both are named, as in the matrix or in the reader's own words."""

    actor: str
    issue: str


@router.get("/history")
def history(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show every position that an actor took on an issue."""
    table = history_table(desk.looked_at(lens.tier), desk.dossier, asked.actor, asked.issue, lens.clocks)
    return answer(asked.form, table, "history.html", desk, lens, actor=asked.actor, issue=asked.issue)
