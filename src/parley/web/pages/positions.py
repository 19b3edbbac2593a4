"""Positions: the matrix of who stands where, each cell leading to its history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.asked import Wish
from parley.analysis.conflicts import kept_conflicts
from parley.exchange.views import Row, positions_table
from parley.ledger import Ledger, last_day
from parley.web.answers import answer
from parley.web.asked import Asked, Form, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Lens, Through
from parley.web.matrix import MANY, matrix

router = APIRouter()
LARGEST = 200


class Wanted(Asked):
    """Positions of any of the actors, of who speaks for any of the sides, on any of the issues; with ``ended`` also
    those that do not hold any more; ``most`` rows and columns of the matrix."""

    actor: Names = ()
    side: Names = ()
    issue: Names = ()
    ended: bool = False
    most: int = Field(MANY, ge=1, le=LARGEST)


@router.get("/positions")
def positions(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show actors by issues."""
    ledger = desk.looked_at(lens.tier)
    wish = Wish(asked.actor, asked.side, asked.issue)
    table = positions_table(ledger, desk.dossier, wish, lens.clocks, ended=asked.ended)
    if asked.form is not Form.HTML:
        return answer(asked.form, table, "", desk, lens)
    named = {one.name for one in desk.dossier.issues}
    return answer(
        asked.form, table, "positions.html", desk, lens, asked=asked, contested=_contested(ledger, lens),
        matrix=matrix(table.rows, named=named, most=asked.most),
        days=_days(ledger, lens, table.rows),
    )  # fmt: skip


def _contested(ledger: Ledger, lens: Lens) -> set[tuple[str, str]]:
    """Give the actors and issues on which reports contradict each other."""
    found = kept_conflicts(ledger, known_at=lens.clocks.known_at, as_of=lens.clocks.as_of)
    return {(name, one.about) for one in found for name in one.actors}


def _days(ledger: Ledger, lens: Lens, rows: Iterable[Row]) -> tuple[str | None, str | None]:
    """Give the first and the last day that the slider goes over."""
    last = last_day(ledger, known_at=lens.clocks.known_at)
    first: str | None = min((row["valid_from"] for row in rows if row["valid_from"]), default=None)
    return first, last.isoformat() if last else None
