"""Where reports contradict each other: both sentences side by side, with both clocks, and how one is resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.conflicts import ConflictKind
from parley.analysis.judging import judged_on
from parley.exchange.reviewing import decided_rows
from parley.exchange.views import ConflictWish, Row, Table, conflicts_table
from parley.ledger import Decision, Ledger, reviews, told_record
from parley.web.answers import answer
from parley.web.asked import Asked, Form
from parley.web.desk import OpenDesk
from parley.web.lens import Through
from parley.web.people import Acts

router = APIRouter()


KINDS = tuple(one.value for one in ConflictKind)
MANY = 30


class Wanted(Asked):
    """Conflicts of any of these kinds, that an actor is part of; ``most`` from the ``start``-th on."""

    kind: tuple[ConflictKind, ...] = ()
    actor: str = ""
    start: int = Field(0, ge=0)
    most: int = Field(MANY, ge=1, le=500)


@router.get("/conflicts")
def conflicts(desk: OpenDesk, lens: Through, acting: Acts, asked: Annotated[Wanted, Query()]) -> Response:
    """Show reports against reports, those that came up last first."""
    wish = ConflictWish(frozenset(asked.kind), asked.actor or None)
    if asked.form is Form.HTML:
        wish = replace(wish, latest=True, start=asked.start, most=asked.most)
    ledger = desk.looked_at(lens.tier)

    def told() -> Table:
        return conflicts_table(ledger, desk.dossier, wish, lens.clocks)

    if asked.form is not Form.HTML:
        return answer(asked.form, told(), "", desk, lens)
    seen = desk.behind.show(ledger, lens.clocks, ("conflicts", wish), told)
    shown = seen.view.rows
    return answer(
        asked.form, seen.view, "conflicts.html", desk, lens, seen=seen, kinds=KINDS, wish=wish, asked=asked,
        shown=shown, judged=_judged(ledger, shown), notes=_notes(ledger, shown), may=acting.may("reviewer"),
    )  # fmt: skip


def _judged(ledger: Ledger, rows: Iterable[Row]) -> dict[str, Any]:
    """Say by the right record of each conflict what can be judged of it."""
    found = {}
    for row in rows:
        left, right = told_record(ledger, row["left"][-1]["record"]), told_record(ledger, row["right"][-1]["record"])
        found[row["right"][-1]["record"]] = judged_on(left, right) if left and right else None
    return found


def _notes(ledger: Ledger, rows: Iterable[Row]) -> list[Row]:
    """Give what people noted on the records of conflicts."""
    records = {one["record"] for row in rows for side in ("left", "right") for one in row[side]}
    return decided_rows([one for one in reviews(ledger) if one.decision is Decision.NOTE and one.of in records])
