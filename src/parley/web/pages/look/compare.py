"""Two states beside each other: two days, or what was known at two moments."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.changes import State
from parley.exchange.views import Row, changed_table
from parley.web.answers import answer
from parley.web.asked import Asked, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Through, day_of, moment_of

router = APIRouter()


class Wanted(Asked):
    """The two states, each a day and a moment of record time: what is not told is the end of all that is known; and
    whose changes, nobody named means everybody's; ``most`` of each kind are shown."""

    left: str = ""
    left_known: str = ""
    right: str = ""
    right_known: str = ""
    actor: Names = ()
    most: int = Field(10, ge=1, le=1000)


@router.get("/compare")
def compare(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show what is new, ended or changed between two states."""
    before = State(day_of(asked.left, "left"), moment_of(asked.left_known, "left_known"))
    after = State(day_of(asked.right, "right"), moment_of(asked.right_known, "right_known"))
    table = changed_table(desk.looked_at(lens.tier), desk.dossier, before, after, actors=asked.actor)
    kinds: dict[str, list[Row]] = {}
    for row in table.rows:
        kinds.setdefault(row["kind"], []).append(row)
    return answer(asked.form, table, "compare.html", desk, lens, asked=asked, kinds=kinds)
