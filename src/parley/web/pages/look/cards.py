"""A card of an actor, an issue or an outlet: all that the views tell of it, each line with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.exchange.cards import actor, issue, outlet
from parley.exchange.views import Table
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Lens, Through

router = APIRouter()


class Wanted(Asked):
    """The name, as a view has it or in the reader's own words; ``most`` lines of each part."""

    name: str
    most: int = Field(20, ge=1, le=500)


@router.get("/actor")
def actor_page(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show an actor."""
    table = actor.actor_card(desk.looked_at(lens.tier), desk.dossier, asked.name, lens.clocks, most=asked.most)
    return _card(desk, lens, asked, table, actor.PARTS)


@router.get("/issue")
def issue_page(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show an issue."""
    table = issue.issue_card(desk.looked_at(lens.tier), desk.dossier, asked.name, lens.clocks, most=asked.most)
    return _card(desk, lens, asked, table, issue.PARTS)


@router.get("/outlet")
def outlet_page(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show an outlet."""
    table = outlet.outlet_card(desk.looked_at(lens.tier), desk.dossier, asked.name, lens.clocks, most=asked.most)
    return _card(desk, lens, asked, table, outlet.PARTS)


def _card(desk: Desk, lens: Lens, asked: Wanted, table: Table, heads: Mapping[str, str]) -> Response:
    parts = {part: [row for row in table.rows if row["part"] == part] for part in heads}
    shown = {heads[part]: rows for part, rows in parts.items() if rows}
    return answer(asked.form, table, "card.html", desk, lens, asked=asked, parts=shown)
