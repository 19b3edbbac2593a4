"""Positions: the matrix of who stands where, each cell leading to its history."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.asked import Wish
from parley.analysis.board import NEVER, Board, Numbers, picked
from parley.exchange.views import identity_of, positions_table
from parley.ledger import Ledger
from parley.records import Stance
from parley.web.answers import answer, page
from parley.web.asked import Asked, Form, Names
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Lens, Through
from parley.web.matrix import MANY, Layout, matrix
from parley.web.weights import Order, most_told

router = APIRouter()
LARGEST = 200
OFFERED = 60
"""Names that a field offers while one types."""


class Wanted(Asked):
    """Positions of any of the actors, of who speaks for any of the sides, on any of the issues, of any of the stances;
    with ``ended`` also those that do not hold any more. The matrix shows ``most`` rows and columns, from the
    ``down``-th and ``across``-th on, the first by ``sort``, grouped by side unless ``group`` says no."""

    actor: Names = ()
    side: Names = ()
    issue: Names = ()
    stance: tuple[Stance, ...] = ()
    ended: bool = False
    sort: Order = Order.TOLD
    group: bool = True
    most: int = Field(MANY, ge=1, le=LARGEST)
    down: int = Field(0, ge=0)
    across: int = Field(0, ge=0)


@router.get("/positions")
def positions(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show actors by issues."""
    ledger = desk.looked_at(lens.tier)
    wish = Wish(asked.actor, asked.side, asked.issue, stances=frozenset(asked.stance))
    if asked.form is not Form.HTML:
        whole = positions_table(ledger, desk.dossier, wish, lens.clocks, ended=asked.ended)
        return answer(asked.form, whole, "", desk, lens)
    board = desk.board(ledger, lens.clocks)
    identity = identity_of(ledger, desk.dossier, lens.clocks)
    places, unknown = picked(board, wish, identity, as_of=lens.clocks.as_of, ended=asked.ended)
    layout = _layout(desk, lens, asked)
    made = matrix(board, places, layout)
    rows = desk.rows(ledger, board, [key for some in made.cells.values() for key in some])
    return page(
        "positions.html", desk, lens, asked=asked, layout=layout, matrix=made, rows=rows, unknown=unknown,
        orders=tuple(Order), sides=_sides(desk, asked), offered=_offered(board, places),
        days=_days(desk, ledger, lens, board.lines[places]),
    )  # fmt: skip


def _layout(desk: Desk, lens: Lens, asked: Wanted) -> Layout:
    sides = tuple(one.name for one in desk.dossier.parties) if asked.group else ()
    named = {one.name for one in desk.dossier.issues}
    return Layout(asked.sort, asked.most, asked.down, asked.across, named, sides, lens.clocks.as_of)


def _sides(desk: Desk, asked: Wanted) -> list[str]:
    """Give the sides to choose from: the parties, and what was typed."""
    return list(dict.fromkeys((*(one.name for one in desk.dossier.parties), *asked.side)))


def _offered(board: Board, places: Numbers) -> dict[str, list[str]]:
    """Give names that fields offer: those that are told of most."""
    told, names = board.lines[places], board.names.told
    return {key: [names[one] for one in most_told(told, key, OFFERED)] for key in ("actor", "issue")}


def _days(desk: Desk, ledger: Ledger, lens: Lens, lines: Numbers) -> tuple[str | None, str | None]:
    """Give the first and the last day that the slider goes over."""
    last = desk.last_day(ledger, lens.clocks)
    begun = lines["begun"]
    first = int(begun[begun > 0].min(initial=NEVER))
    return date.fromordinal(first).isoformat() if first < NEVER else None, last.isoformat() if last else None
