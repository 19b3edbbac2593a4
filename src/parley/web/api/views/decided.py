"""What people decided and judged, and what waits for them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from parley.exchange.judging import given_table, links_table, suggestions_table
from parley.exchange.reviewing import decided_rows, waiting_table
from parley.exchange.views import Row, Table
from parley.ledger import Asked, Subject, orphans, reviews
from parley.web.api.part import Page, Parted
from parley.web.api.rows.decided import JudgementRow, LinkRow, ReviewRow, SuggestionRow, WaitingRow
from parley.web.api.typed import Text
from parley.web.api.views.records import Kind

Of = Annotated[tuple[Subject, ...], Query(description="What is judged; none named means all.")]

router = APIRouter(tags=["Reviews, judgements"])


class WaitingWanted(BaseModel):
    """Records of any of the kinds, that name an actor, less sure than `below`; with `decided` those that were decided
    on."""

    kind: tuple[Kind, ...] = ()
    actor: Text = ""
    below: float = Field(1.0, ge=0, le=1)
    decided: bool = False


@router.get("/reviews", response_model=Page[ReviewRow])
def decided(part: Parted) -> Any:  # noqa: ANN401
    """Give every review that stands, notes too, in the order in which they were recorded."""
    return part.of(lambda clocks: _table(decided_rows(reviews(part.look.ledger, known_at=clocks.known_at))))


@router.get("/reviews/orphans", response_model=Page[ReviewRow])
def orphaned(part: Parted) -> Any:  # noqa: ANN401
    """Give the reviews whose sentence stands no more."""
    return part.of(lambda clocks: _table(decided_rows(orphans(part.look.ledger, known_at=clocks.known_at))))


@router.get("/reviews/waiting", response_model=Page[WaitingRow])
def waiting(part: Parted, asked: Annotated[WaitingWanted, Query()]) -> Any:  # noqa: ANN401
    """Give the records that wait for a decision: with a reported problem, then contradicted, then the least sure."""
    wish = Asked(asked.kind, asked.actor or None, asked.below, part.until, asked.decided)
    return part.of(lambda clocks: waiting_table(part.look.ledger, wish, known_at=clocks.known_at))


@router.get("/judgements", response_model=Page[JudgementRow])
def judged(part: Parted, of: Of = ()) -> Any:  # noqa: ANN401
    """Give what was judged to be the same or not, in order, and which judgements contradict each other."""
    look = part.look
    return part.of(lambda clocks: given_table(look.ledger, look.dossier, set(of), clocks=clocks))


@router.get("/suggestions", response_model=Page[SuggestionRow])
def suggested(part: Parted, of: Of = ()) -> Any:  # noqa: ANN401
    """Give pairs that somebody should judge by what is known now, the least certain first."""
    look = part.look
    return part.of(lambda _: suggestions_table(look.ledger, look.dossier, set(of), most=part.until))


@router.get("/links", response_model=Page[LinkRow])
def links(part: Parted, of: Of = ()) -> Any:  # noqa: ANN401
    """Give the links by which records were taken to tell of one thing, the least sure first."""
    return part.of(lambda clocks: links_table(part.look.ledger, set(of), clocks=clocks, most=part.until))


def _table(rows: list[Row]) -> Table:
    return Table((), rows)
