"""How the outlets do: what the ledger has of them, and what came of asking for more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response

from parley.exchange.views import Table, outlets_table
from parley.flow import fetches, health
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Through

router = APIRouter()
FETCHED = ("url", "since", "success", "failures", "why", "added", "refused", "gone", "a_day")


@router.get("/outlets")
def outlets(desk: OpenDesk, lens: Through, asked: Annotated[Asked, Query()]) -> Response:
    """Show every outlet that is followed or has articles, those that fail first."""
    table = outlets_table(desk.looked_at(lens.tier), lens.clocks)
    told = {row["outlet"]: row for row in table.rows}
    followed = _followed(desk)
    names = dict.fromkeys((*followed, *told))
    nothing = dict.fromkeys(table.columns) | {"articles": 0, "records": 0}
    none = dict.fromkeys(FETCHED)
    rows = [nothing | told.get(name, {}) | {"outlet": name} | followed.get(name, none) for name in names]
    rows.sort(key=lambda row: -(row["failures"] or 0))
    return answer(asked.form, Table((*table.columns, *FETCHED), rows), "outlets.html", desk, lens, followed=followed)


def _followed(desk: Desk) -> dict[str, dict[str, object]]:
    """Give what ``parley outlets`` tells of each outlet that the dossier names."""
    told = fetches(desk.folder) if desk.folder else ()
    found = (one.row() for one in health(desk.dossier.outlets, told, datetime.now(UTC)))
    return {str(row["outlet"]): {key: row[key] for key in FETCHED} for row in found}
