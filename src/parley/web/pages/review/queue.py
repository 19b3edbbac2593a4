"""The queue of records that wait for a decision, each with the forms that decide; keys press their buttons."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.exchange.reviewing import decided_rows, record_row, waiting_table
from parley.exchange.views import Row
from parley.ledger import Asked as Wish
from parley.ledger import Decision, Ledger, reviews, told_record
from parley.web.answers import answer
from parley.web.asked import Asked, Form
from parley.web.desk import OpenDesk
from parley.web.lens import Through
from parley.web.people import Acts

router = APIRouter()
MOST = 15
LATELY = 5
"""Decisions that are shown to be taken back."""

Kind = Literal["statement", "meeting", "commitment", "question"]
KINDS = ("statement", "meeting", "commitment", "question")


class Wanted(Asked):
    """Records of any of the kinds, that name an actor, less sure than ``below``; with ``decided`` those that were
    decided on. ``first`` is the id of a record that comes before all others."""

    kind: tuple[Kind, ...] = ()
    actor: str = ""
    below: float = Field(1.0, ge=0, le=1)
    decided: bool = False
    limit: int = Field(MOST, ge=1, le=200)
    first: str = ""


@router.get("/review")
def queue(desk: OpenDesk, lens: Through, acting: Acts, asked: Annotated[Wanted, Query()]) -> Response:
    """Show what waits for a decision."""
    ledger = desk.ledger
    table = waiting_table(ledger, Wish(asked.kind, asked.actor or None, asked.below, asked.limit, asked.decided))
    if asked.form is not Form.HTML:
        return answer(asked.form, table, "", desk, lens)
    rows = _with_first(ledger, table.rows, asked.first)
    known = reviews(ledger)
    notes = [one for one in known if one.decision is Decision.NOTE]
    mine = [one for one in known if one.decision is not Decision.NOTE and one.by == acting.name]
    return answer(
        asked.form, table, "review.html", desk, lens, asked=asked, kinds=KINDS, rows=rows, after=_after(rows),
        notes=decided_rows(notes), lately=decided_rows(mine[: -LATELY - 1 : -1]),
    )  # fmt: skip


def _with_first(ledger: Ledger, rows: Iterable[Row], first: str) -> list[Row]:
    """Put a record before all others."""
    told = told_record(ledger, first) if first else None
    others = [row for row in rows if row["record"] != first]
    return [record_row(ledger, told), *others] if told else others


def _after(rows: list[Row]) -> dict[str, str]:
    """Say which record follows each, so that a decision leads to it."""
    return {left["record"]: right["record"] for left, right in pairwise(rows)}
