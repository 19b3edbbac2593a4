"""Where reports contradict each other: both sentences side by side, with both clocks."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from parley.analysis.conflicts import ConflictKind
from parley.exchange.views import ConflictWish, conflicts_table
from parley.web.answers import answer
from parley.web.asked import Asked
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()


KINDS = tuple(one.value for one in ConflictKind)


class Wanted(Asked):
    """Conflicts of any of these kinds, that an actor is part of."""

    kind: tuple[ConflictKind, ...] = ()
    actor: str = ""


@router.get("/conflicts")
def conflicts(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show reports against reports."""
    wish = ConflictWish(frozenset(asked.kind), asked.actor or None)
    table = conflicts_table(desk.looked_at(lens.tier), desk.dossier, wish, lens.clocks)
    return answer(asked.form, table, "conflicts.html", desk, lens, kinds=KINDS, wish=wish)
