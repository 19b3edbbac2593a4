"""Who stands where: positions, and the line of one actor on one issue."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from parley.analysis.asked import Wish
from parley.exchange.views import history_table, positions_table
from parley.web.api.part import Page, Parted
from parley.web.api.rows.held import PositionRow, StepRow
from parley.web.api.typed import Text, Texts

router = APIRouter(tags=["Positions"])


class PositionsWanted(BaseModel):
    """Whose positions, and on what; nobody named means everybody's."""

    actor: Texts = ()
    side: Texts = ()
    issue: Texts = ()
    ended: bool = False


class HistoryWanted(BaseModel):
    """Whose line, on what, as a view has them or in the caller's own words."""

    actor: Text
    issue: Text


@router.get("/positions", response_model=Page[PositionRow])
def positions(part: Parted, asked: Annotated[PositionsWanted, Query()]) -> Any:  # noqa: ANN401  (the model says it)
    """Give who holds what, by actor, issue and time; with `ended` also what does not hold any more."""
    look, wish = part.look, Wish(asked.actor, asked.side, asked.issue, part.until)
    return part.of(lambda clocks: positions_table(look.ledger, look.dossier, wish, clocks, ended=asked.ended))


@router.get("/history", response_model=Page[StepRow])
def history(part: Parted, asked: Annotated[HistoryWanted, Query()]) -> Any:  # noqa: ANN401
    """Give every position of an actor on an issue in the order of time, a row for each sentence that tells it."""
    look = part.look
    return part.of(lambda clocks: history_table(look.ledger, look.dossier, asked.actor, asked.issue, clocks))
