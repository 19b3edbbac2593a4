"""Commitments by their stage."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.analysis.commitments import Stage
from parley.analysis.commitments.narrowed import Wish
from parley.exchange.views import CommitmentWish, Table, commitments_table
from parley.web.answers import answer
from parley.web.asked import Asked, Form, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()
FIRST = (Stage.OVERDUE, Stage.DUE, Stage.CONDITIONAL)
"""The stages that somebody waits on; the others follow in the order of their life cycle."""


class Wanted(Asked):
    """Commitments of any debtor that is named, to any creditor, on any issue, at any stage; ``most`` of
    each stage are shown."""

    debtor: Names = ()
    creditor: Names = ()
    issue: Names = ()
    stage: tuple[Stage, ...] = ()
    most: int = Field(12, ge=1, le=1000)


@router.get("/commitments")
def commitments(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show who binds himself to what, the overdue first."""
    parties = Wish(asked.debtor, asked.creditor, asked.issue)
    wish = CommitmentWish(parties, frozenset(asked.stage))
    ledger = desk.looked_at(lens.tier)

    def told() -> Table:
        return commitments_table(ledger, desk.dossier, wish, lens.clocks)

    if asked.form is not Form.HTML:
        return answer(asked.form, told(), "", desk, lens)
    seen = desk.behind.show(ledger, lens.clocks, ("commitments", wish), told)
    stages = [one.value for one in (*FIRST, *(one for one in Stage if one not in FIRST))]
    columns = {one: [row for row in seen.view.rows if row["stage"] == one] for one in stages}
    board = {one: rows for one, rows in columns.items() if rows}
    return answer(
        asked.form, seen.view, "commitments.html", desk, lens, board=board, parties=parties, asked=asked, stages=stages,
        seen=seen,
    )  # fmt: skip
