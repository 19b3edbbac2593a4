"""Passages by their words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.exchange.views import SearchWish, Table, found_facets, found_table
from parley.exchange.views.found import COLUMNS
from parley.web.answers import answer
from parley.web.asked import Asked, Form, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Through, day_of

router = APIRouter()
MOST = 50


class Wanted(Asked):
    """Passages with all the words of ``q``, of any of the kinds, actors and outlets, published in a stretch of days;
    of records also any of the issues, stances, statuses and months."""

    q: str = ""
    kind: Names = ()
    actor: Names = ()
    outlet: Names = ()
    since: str = ""
    until: str = ""
    issue: Names = ()
    stance: Names = ()
    status: Names = ()
    month: Names = ()
    limit: int = Field(MOST, ge=1, le=1000)


@router.get("/search")
def search(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Find sentences with records, and articles."""
    days = day_of(asked.since, "since"), day_of(asked.until, "until")
    wish = SearchWish(asked.q, asked.kind, asked.actor, asked.outlet, *days, asked.limit,
                      asked.issue, asked.stance, asked.status, asked.month)  # fmt: skip
    ledger = desk.looked_at(lens.tier)
    table = (
        found_table(ledger, desk.dossier, wish, lens.clocks, desk.searches) if asked.q.strip() else Table(COLUMNS, [])
    )
    if asked.form is not Form.HTML or not asked.q.strip():
        return answer(asked.form, table, "search.html", desk, lens, asked=asked, facets={}, more=False)
    found, more = found_facets(ledger, desk.dossier, wish, lens.clocks, desk.searches)
    return answer(asked.form, table, "search.html", desk, lens, asked=asked, facets=found, more=more)
