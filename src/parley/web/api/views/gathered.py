"""Names that can be asked for, all that is told of one of them, and who agrees with whom."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from parley.analysis.network import Measure, Norm
from parley.exchange.cards import NetworkWish, actor_card, issue_card, network_table, outlet_card
from parley.exchange.listed import actors_table, issues_table, outlets_table
from parley.web.api.part import Page, Parted
from parley.web.api.rows.held import PartRow, TieRow
from parley.web.api.rows.row import Name
from parley.web.api.typed import Text
from parley.web.lens import Day, day_of

router = APIRouter(tags=["Actors, issues, outlets"])


class CardWanted(BaseModel):
    """The name, as a view has it or in the caller's own words; `most` lines of each part."""

    name: Text
    most: int = Field(20, ge=1, le=500)


class NetworkWanted(BaseModel):
    """How ties are measured and made comparable; `since` begins the window that `as_of` ends; `most` actors."""

    measure: Measure = Measure.SUBTRACT
    norm: Norm = Norm.AVERAGE
    since: Day = ""
    most: int = Field(30, ge=2, le=80)


@router.get("/actors", response_model=Page[Name])
def actors(part: Parted) -> Any:  # noqa: ANN401
    """Give everybody who takes a position or binds himself."""
    return part.of(lambda clocks: actors_table(part.look.ledger, clocks))


@router.get("/issues", response_model=Page[Name])
def issues(part: Parted) -> Any:  # noqa: ANN401
    """Give every issue that somebody takes, or took, a position on."""
    return part.of(lambda clocks: issues_table(part.look.ledger, clocks))


@router.get("/outlets", response_model=Page[Name])
def outlets(part: Parted) -> Any:  # noqa: ANN401
    """Give every outlet of an article."""
    return part.of(lambda clocks: outlets_table(part.look.ledger, clocks))


@router.get("/actors/card", response_model=Page[PartRow], response_model_exclude_unset=True)
def actor(part: Parted, asked: Annotated[CardWanted, Query()]) -> Any:  # noqa: ANN401
    """Give what an actor holds, held, owes and is owed, whom it meets, who agrees, and what others say of it."""
    look = part.look
    return part.of(lambda clocks: actor_card(look.ledger, look.dossier, asked.name, clocks, most=asked.most))


@router.get("/issues/card", response_model=Page[PartRow], response_model_exclude_unset=True)
def issue(part: Parted, asked: Annotated[CardWanted, Query()]) -> Any:  # noqa: ANN401
    """Give who is for an issue and who against, who was before, what is promised on it, and what is open."""
    look = part.look
    return part.of(lambda clocks: issue_card(look.ledger, look.dossier, asked.name, clocks, most=asked.most))


@router.get("/outlets/card", response_model=Page[PartRow], response_model_exclude_unset=True)
def outlet(part: Parted, asked: Annotated[CardWanted, Query()]) -> Any:  # noqa: ANN401
    """Give the latest articles of an outlet, of whom they tell, and where other outlets contradict it."""
    look = part.look
    return part.of(lambda clocks: outlet_card(look.ledger, look.dossier, asked.name, clocks, most=asked.most))


@router.get("/network", response_model=Page[TieRow])
def network(part: Parted, asked: Annotated[NetworkWanted, Query()]) -> Any:  # noqa: ANN401
    """Give the ties between actors: on what they agree, and on what not."""
    look = part.look
    wish = NetworkWish(asked.measure, asked.norm, day_of(asked.since, "since"), asked.most)
    return part.of(lambda clocks: network_table(look.ledger, look.dossier, wish, clocks)[0])
