"""Passages by their words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.exchange.views import SearchWish, Table, found_table
from parley.exchange.views.found import COLUMNS, KINDS
from parley.web.answers import answer
from parley.web.asked import Asked, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Through, day_of

router = APIRouter()
MOST = 50


class Wanted(Asked):
    """Passages with all the words of ``q``, of any of the kinds, actors and outlets, published in a stretch of days."""

    q: str = ""
    kind: Names = ()
    actor: Names = ()
    outlet: Names = ()
    since: str = ""
    until: str = ""
    limit: int = Field(MOST, ge=1, le=1000)


@router.get("/search")
def search(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Find sentences with records, and articles."""
    days = day_of(asked.since, "since"), day_of(asked.until, "until")
    wish = SearchWish(asked.q, asked.kind, asked.actor, asked.outlet, *days, asked.limit)
    ledger = desk.looked_at(lens.tier)
    table = found_table(ledger, desk.dossier, wish, lens.clocks) if asked.q.strip() else Table(COLUMNS, [])
    return answer(asked.form, table, "search.html", desk, lens, asked=asked, kinds=KINDS)
