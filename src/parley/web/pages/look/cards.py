"""A card of an actor, an issue or an outlet: all that the views tell of it, each line with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.asked import Wish
from parley.exchange.cards import actor, issue, outlet
from parley.exchange.charts import Chart, Manner, articles_chart, positions_chart
from parley.exchange.views import Table
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Lens, Through
from parley.web.shown import shown_day

router = APIRouter()
ASIDE = frozenset({"agrees", "disagrees", "owes", "is owed", "meets", "owed", "open", "reports on"})
"""Parts that stand beside the others."""


class Wanted(Asked):
    """The name, as a view has it or in the reader's own words; ``most`` lines of each part."""

    name: str
    most: int = Field(20, ge=1, le=500)


@router.get("/actor")
def actor_page(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show an actor."""
    table = actor.actor_card(desk.looked_at(lens.tier), desk.dossier, asked.name, lens.clocks, most=asked.most)
    wish, title = Wish((asked.name,)), f"{asked.name}: positions over time"
    chart = positions_chart(desk.looked_at(lens.tier), desk.dossier, wish, lens.clocks, _manner(lens, title))
    return _card(desk, lens, asked, table, Look(actor.PARTS, chart, "/charts/positions", {"actor": asked.name}))


@router.get("/issue")
def issue_page(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show an issue."""
    table = issue.issue_card(desk.looked_at(lens.tier), desk.dossier, asked.name, lens.clocks, most=asked.most)
    wish, title = Wish(issues=(asked.name,)), f"{asked.name}: positions over time"
    chart = positions_chart(desk.looked_at(lens.tier), desk.dossier, wish, lens.clocks, _manner(lens, title))
    return _card(desk, lens, asked, table, Look(issue.PARTS, chart, "/charts/positions", {"issue": asked.name}))


@router.get("/outlet")
def outlet_page(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show an outlet."""
    table = outlet.outlet_card(desk.looked_at(lens.tier), desk.dossier, asked.name, lens.clocks, most=asked.most)
    title = f"{asked.name}: articles over time"
    chart = articles_chart(desk.looked_at(lens.tier), lens.clocks, _manner(lens, title), outlet=asked.name)
    return _card(desk, lens, asked, table, Look(outlet.PARTS, chart, "/charts/articles", {}))


@dataclass(frozen=True, slots=True)
class Look:
    """The headings of a card's parts, the chart above them, and where the chart stands by itself."""

    heads: Mapping[str, str]
    chart: Chart
    path: str
    query: Mapping[str, str]


def _manner(lens: Lens, title: str) -> Manner:
    return Manner(title, shown_day, lens.to)


def _card(desk: Desk, lens: Lens, asked: Wanted, table: Table, look: Look) -> Response:
    parts = {part: [row for row in table.rows if row["part"] == part] for part in look.heads}
    shown = {part: rows for part, rows in parts.items() if rows}
    return answer(asked.form, table, "card.html", desk, lens, asked=asked, parts=shown, look=look, aside=ASIDE)
