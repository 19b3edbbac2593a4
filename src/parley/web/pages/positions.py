"""Positions: the matrix of who stands where, each cell leading to its history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.asked import Wish
from parley.analysis.conflicts import kept_conflicts
from parley.exchange.views import Row, Table, positions_table
from parley.ledger import Ledger, last_day
from parley.records import Stance
from parley.web.answers import answer
from parley.web.asked import Asked, Form, Names
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Lens, Through
from parley.web.matrix import MANY, Layout, Order, Place, matrix

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
    table, contested = _told(desk, ledger, lens, wish, ended=asked.ended)
    layout = _layout(desk, asked, contested)
    return answer(
        asked.form, table, "positions.html", desk, lens, asked=asked, layout=layout, matrix=matrix(table.rows, layout),
        orders=tuple(Order), sides=_sides(desk, asked), offered=_offered(table), days=_days(ledger, lens, table.rows),
    )  # fmt: skip


def _told(desk: Desk, ledger: Ledger, lens: Lens, wish: Wish, *, ended: bool) -> tuple[Table, set[Place]]:
    """Give the positions and the cells on which reports contradict each other, from memory where nothing is new."""

    def rows() -> Table:
        return positions_table(ledger, desk.dossier, wish, lens.clocks, ended=ended, origins=False)

    key = ("positions", wish, ended)
    table = desk.recall(ledger, key, lens.clocks, rows)
    return table, desk.recall(ledger, ("contested", *key), lens.clocks, lambda: _contested(ledger, lens, table.rows))


def _layout(desk: Desk, asked: Wanted, contested: set[Place]) -> Layout:
    sides = tuple(one.name for one in desk.dossier.parties) if asked.group else ()
    named = {one.name for one in desk.dossier.issues}
    return Layout(asked.sort, asked.most, asked.down, asked.across, named, sides, contested)


def _sides(desk: Desk, asked: Wanted) -> list[str]:
    """Give the sides to choose from: the parties, and what was typed."""
    return list(dict.fromkeys((*(one.name for one in desk.dossier.parties), *asked.side)))


def _offered(table: Table) -> dict[str, list[str]]:
    """Give names that fields offer: those that are told of."""
    return {
        key: list(dict.fromkeys(row[key] for row in sorted(table.rows, key=lambda row: -row["witnesses"])))[:OFFERED]
        for key in ("actor", "issue")
    }


def _contested(ledger: Ledger, lens: Lens, rows: Iterable[Row]) -> set[Place]:
    """Give the actors and issues on which reports contradict each other: by the records of both sides, and by name."""
    found = kept_conflicts(ledger, known_at=lens.clocks.known_at, as_of=lens.clocks.as_of)
    records = {report.record for one in found for report in (*one.left, *one.right)}
    places = {(name, one.about) for one in found for name in one.actors}
    for row in rows:
        if any(record in records for record, *_ in row["records"]):
            places.add((row["actor"], row["issue"]))
    return places


def _days(ledger: Ledger, lens: Lens, rows: Iterable[Row]) -> tuple[str | None, str | None]:
    """Give the first and the last day that the slider goes over."""
    last = last_day(ledger, known_at=lens.clocks.known_at)
    first: str | None = min((row["valid_from"] for row in rows if row["valid_from"]), default=None)
    return first, last.isoformat() if last else None
