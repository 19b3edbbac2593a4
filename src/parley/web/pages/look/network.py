"""Actors by what they agree and disagree on, drawn, with the table behind it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.network import Measure, Norm
from parley.exchange.cards import NetworkWish, network_table
from parley.exchange.drawing import draw_network
from parley.ledger import first_day, last_day
from parley.web.answers import answer, drawing
from parley.web.asked import Asked, Form
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Lens, Through, day_of

router = APIRouter()
MEASURES = {
    Measure.SUBTRACT: "agreement less disagreement", Measure.CONGRUENCE: "agreement", Measure.CONFLICT: "disagreement",
}  # fmt: skip
NORMS = {
    Norm.AVERAGE: "by average activity", Norm.JACCARD: "by Jaccard", Norm.COSINE: "by cosine", Norm.COUNT: "not at all",
}  # fmt: skip
WINDOWS = {
    0: "that day alone",
    7: "7 days up to it",
    30: "30 days up to it",
    90: "90 days up to it",
    365: "a year up to it",
}


class Wanted(Asked):
    """How ties are measured and made comparable; ``since`` begins the window that ``as_of`` ends,
    or else it has ``window`` days; ``most`` actors."""

    measure: Measure = Measure.SUBTRACT
    norm: Norm = Norm.AVERAGE
    since: str = ""
    window: int = Field(0, ge=0, le=3650)
    most: int = Field(30, ge=2, le=80)


@router.get("/network")
def network(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show who agrees with whom."""
    ledger = desk.looked_at(lens.tier)
    last = last_day(ledger, known_at=lens.clocks.known_at)
    table, found = network_table(ledger, desk.dossier, _wish(asked, lens.clocks.as_of or last), lens.clocks)
    if asked.form is not Form.HTML:
        return answer(asked.form, table, "", desk, lens)
    svg = draw_network(found, _title(desk, asked, lens), leads=lambda name: lens.to("/actor", name=name))
    return answer(
        asked.form, table, "network.html", desk, lens, asked=asked, svg=svg, measures=MEASURES, norms=NORMS,
        activity=found.activity, windows=WINDOWS, first=first_day(ledger, known_at=lens.clocks.known_at), last=last,
    )  # fmt: skip


@router.get("/network.svg")
def network_svg(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Give the drawing as a file."""
    ledger = desk.looked_at(lens.tier)
    last = lens.clocks.as_of or last_day(ledger, known_at=lens.clocks.known_at)
    _, found = network_table(ledger, desk.dossier, _wish(asked, last), lens.clocks)
    return drawing(draw_network(found, _title(desk, asked, lens)), "network")


def _wish(asked: Wanted, last: date | None) -> NetworkWish:
    since = day_of(asked.since, "since")
    if since is None and asked.window and last:
        since = last - timedelta(days=asked.window - 1)
    return NetworkWish(asked.measure, asked.norm, since, asked.most)


def _title(desk: Desk, asked: Wanted, lens: Lens) -> str:
    days = " to ".join(one for one in (asked.since, lens.as_of) if one)
    return f"{desk.title}: actors by {MEASURES[asked.measure]} ({NORMS[asked.norm]}){', ' if days else ''}{days}"
