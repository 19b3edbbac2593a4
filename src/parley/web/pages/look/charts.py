"""Charts over time, each with the table behind it, and as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse

from parley.analysis.asked import Wish
from parley.exchange.charts import (
    Chart,
    Manner,
    articles_chart,
    commitments_chart,
    meetings_chart,
    order_chart,
    positions_chart,
    records_chart,
    told_issues,
    turns_chart,
)
from parley.exchange.views import MeetingWish, meetings_table
from parley.ledger import Ledger
from parley.web.answers import answer, drawing
from parley.web.asked import Asked, Form, Names
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Lens, Through
from parley.web.shown import shown_day

router = APIRouter()
SHOWN = 100
"""Rows of the table behind a chart that a page shows; JSON and CSV have all."""


OFFERED = 14
"""Issues that a page leads to."""


class Name(StrEnum):
    """A chart, by the name that stands in its address."""

    POSITIONS = "positions"
    ARTICLES = "articles"
    RECORDS = "records"
    CHANGES = "changes"
    COMMITMENTS = "commitments"
    MEETINGS = "meetings"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Told:
    """A chart in words: its short name, what it shows, and how it is to be read."""

    name: str
    head: str
    how: str


TOLD = {
    Name.POSITIONS: Told(
        "Positions",
        "Positions over time",
        "A bar is a position, from the first article that tells it to what ended it; hollow is possible, struck is "
        "given up or negated. A bar leads to its history.",
    ),
    Name.ARTICLES: Told("Articles", "Articles by outlet", "How many articles each outlet published."),
    Name.RECORDS: Told("Records", "Records by outlet", "How many records were read in what each outlet published."),
    Name.CHANGES: Told("Changes", "Changes by week", "How many changes came about; what was only said again is none."),
    Name.COMMITMENTS: Told(
        "Commitments",
        "Commitments by stage",
        "How many commitments stood at each stage at the end of each day or step.",
    ),
    Name.MEETINGS: Told(
        "Meetings",
        "Meetings over time",
        "A bar spans the days between which a meeting was or is to be; hollow are days that were told before.",
    ),
    Name.ORDER: Told(
        "Order of meetings",
        "Which meeting comes first",
        "An arrow leads from a meeting to the one that reports put after it.",
    ),
}


class Wanted(Asked):
    """Whose positions on which issue are drawn, and which meetings; the other charts are of all."""

    actor: Names = ()
    issue: Names = ()


@router.get("/charts")
def charts(lens: Through) -> Response:
    """Lead to the first chart."""
    return RedirectResponse(lens.at("/charts/positions"), status_code=307)


@router.get("/charts/{name}.svg")
def chart_svg(desk: OpenDesk, lens: Through, name: Name, asked: Annotated[Wanted, Query()]) -> Response:
    """Give a chart as a file."""
    made = _made(desk, lens, name, asked, Manner(_title(desk, name, asked), shown_day))
    return drawing(made.svg, name)


@router.get("/charts/{name}")
def chart(desk: OpenDesk, lens: Through, name: Name, asked: Annotated[Wanted, Query()]) -> Response:
    """Show a chart with its table; of positions those on the issue that most is told of, where none is named."""
    ledger = desk.looked_at(lens.tier)
    offered = told_issues(ledger, desk.dossier, lens.clocks, most=OFFERED) if name is Name.POSITIONS else []
    if offered and asked.form is Form.HTML and not (asked.actor or asked.issue):
        asked.issue = (offered[0],)
        lens = lens.asking(issue=offered[0])
    made = _made(desk, lens, name, asked, Manner(_title(desk, name, asked), shown_day, lens.to))
    return answer(
        asked.form, made.table, "charts.html", desk, lens, asked=asked, name=name, told=TOLD, chart=made, most=SHOWN,
        offered=offered,
    )  # fmt: skip


def _title(desk: Desk, name: Name, asked: Wanted) -> str:
    about = ", ".join((*asked.actor, *asked.issue)) if name is Name.POSITIONS else ""
    return f"{desk.title}: {TOLD[name].head}{': ' if about else ''}{about}"


MADE: dict[Name, Callable[[Ledger, Lens, Manner], Chart]] = {
    Name.ARTICLES: lambda ledger, lens, manner: articles_chart(ledger, lens.clocks, manner),
    Name.RECORDS: lambda ledger, lens, manner: records_chart(ledger, lens.clocks, manner),
    Name.CHANGES: lambda ledger, lens, manner: turns_chart(ledger, lens.clocks, manner),
    Name.COMMITMENTS: lambda ledger, lens, manner: commitments_chart(ledger, lens.clocks, manner),
}


def _made(desk: Desk, lens: Lens, name: Name, asked: Wanted, manner: Manner) -> Chart:
    ledger = desk.looked_at(lens.tier)
    if name in MADE:
        return MADE[name](ledger, lens, manner)
    if name is Name.POSITIONS:
        return positions_chart(ledger, desk.dossier, Wish(asked.actor, issues=asked.issue), lens.clocks, manner)
    table = meetings_table(ledger, desk.dossier, MeetingWish(asked.actor), lens.clocks)
    return (meetings_chart if name is Name.MEETINGS else order_chart)(table, manner)
