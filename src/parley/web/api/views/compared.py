"""Reports against reports, one state against another, and the brief."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, TypeAdapter

from parley.analysis.briefing import Briefing, briefing
from parley.analysis.changes import State
from parley.analysis.conflicts import ConflictKind
from parley.exchange.views import Clocks, ConflictWish, Table, changed_table, conflicts_table
from parley.web.api.look import Looked
from parley.web.api.part import Page, Parted
from parley.web.api.rows.compared import Brief, ChangeRow, ConflictRow
from parley.web.api.typed import Text, Texts
from parley.web.lens import Day, Moment, day_of, moment_of

router = APIRouter(tags=["Conflicts, changes, brief"])


BRIEFING = TypeAdapter(Briefing)


class ConflictsWanted(BaseModel):
    """Conflicts of any of these kinds, none named means any, that an actor is part of."""

    kind: tuple[ConflictKind, ...] = ()
    actor: Text = ""


class ChangesWanted(BaseModel):
    """The state that is compared with, by day and by moment of record time; what is not told is the end of all that
    is known. `as_of` and `known_at` tell the later state."""

    since: Day = ""
    since_known: Moment = ""
    actor: Texts = ()


class BriefWanted(BaseModel):
    """What changed since a day is told first; `everything` leaves nothing out, however long it gets."""

    since: Day = ""
    everything: bool = False


@router.get("/conflicts", response_model=Page[ConflictRow])
def conflicts(part: Parted, asked: Annotated[ConflictsWanted, Query()]) -> Any:  # noqa: ANN401
    """Give where reports contradict each other, both sides with their sentences."""
    look, wish = part.look, ConflictWish(frozenset(asked.kind), asked.actor or None)
    return part.of(lambda clocks: conflicts_table(look.ledger, look.dossier, wish, clocks))


@router.get("/changes", response_model=Page[ChangeRow])
def changes(part: Parted, asked: Annotated[ChangesWanted, Query()]) -> Any:  # noqa: ANN401
    """Give what is new, ended or otherwise than in an earlier state."""
    look = part.look
    before = State(day_of(asked.since, "since"), moment_of(asked.since_known, "since_known"))

    def table(clocks: Clocks) -> Table:
        known = before.known_at or clocks.known_at
        after = State(clocks.as_of, clocks.known_at)
        return changed_table(look.ledger, look.dossier, replace(before, known_at=known), after, actors=asked.actor)

    return part.of(table)


@router.get("/brief", response_model=Brief)
def brief(look: Looked, asked: Annotated[BriefWanted, Query()]) -> Any:  # noqa: ANN401
    """Give the brief: what changed, then what holds, each sentence with what bears it out."""
    first = day_of(asked.since, "since")
    state = State(look.clocks.as_of, look.pinned.known_at)
    since = State(as_of=first) if first else None
    told = briefing(look.ledger, look.desk.title, state, since=since, everything=asked.everything)
    return BRIEFING.dump_python(told, mode="json")
