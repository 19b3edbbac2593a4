"""Records, one by one and by their words."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Response
from pydantic import BaseModel

from parley.exchange.listed import RecordWish, records_table, told_row
from parley.exchange.listed.records import FIRST
from parley.exchange.reviewing import decided_rows, record_row
from parley.exchange.views import SearchWish, found_table, said_table
from parley.ledger import record_mark, reviews, told_record
from parley.web.api.look import Looked
from parley.web.api.part import Page, Parted
from parley.web.api.rows.decided import RecordTold
from parley.web.api.rows.listed import FoundRow, RecordRow, SaidRow
from parley.web.api.typed import Id, Text, Texts
from parley.web.lens import Day, day_of

router = APIRouter(tags=["Records, search"])
Kind = Literal["statement", "meeting", "commitment", "question"]
Passage = Literal["statement", "meeting", "commitment", "question", "article"]
OfRecord = Annotated[Text, Path(min_length=1, description="The id of a record.")]


class RecordsWanted(BaseModel):
    """Records of any of the kinds, none named means all, of one article or of all."""

    kind: tuple[Kind, ...] = ()
    article: Id | None = None


class SearchWanted(BaseModel):
    """Passages with all the words of `q` (words, "phrases", beginnings*), of any of the kinds, actors and outlets,
    published in a span of days."""

    q: Text
    kind: tuple[Passage, ...] = ()
    actor: Texts = ()
    outlet: Texts = ()
    since: Day = ""
    until: Day = ""


@router.get("/records", response_model=Page[RecordRow])
def records(part: Parted, asked: Annotated[RecordsWanted, Query()]) -> Any:  # noqa: ANN401
    """Give records in the order in which they were recorded, as reviews have them."""
    wish = RecordWish(asked.kind, asked.article)
    number, place = (*part.look.cursor.after, 0)[:2] if part.look.cursor else FIRST
    return part.behind(
        lambda clocks, most: records_table(part.look.ledger, wish, clocks, after=(number, place), most=most),
        ("number", "place"),
    )


@router.get("/records/{record}", response_model=RecordTold)
def record(look: Looked, response: Response, record: OfRecord) -> Any:  # noqa: ANN401
    """Give a record: its sentence, why the reader took it for one, what people decided. Its ETag is for If-Match."""
    mark = record_mark(look.ledger, record)
    found = look.exactly(lambda clocks: told_record(look.ledger, record, known_at=clocks.known_at))
    if found is None:
        raise HTTPException(404, f"The ledger holds no record {record}.")
    said = [one for one in reviews(look.ledger, known_at=look.clocks.known_at) if one.of == record]
    if look.clocks.known_at is None:
        response.headers["ETag"] = f'"{mark}.{look.tag}"'
    shown = record_row(look.ledger, found)
    return told_row(found) | {key: shown[key] for key in SHOWN} | {"reviews": decided_rows(said)}


SHOWN = ("before", "after", "contested", "inputs")


@router.get("/search", response_model=Page[FoundRow])
def search(part: Parted, asked: Annotated[SearchWanted, Query()]) -> Any:  # noqa: ANN401
    """Find sentences with records, and articles, by their words; the best first."""
    days = day_of(asked.since, "since"), day_of(asked.until, "until")
    wish = SearchWish(asked.q, asked.kind, asked.actor, asked.outlet, *days, part.until)
    return part.of(lambda clocks: found_table(part.look.ledger, part.look.dossier, wish, clocks))


@router.get("/who-said", response_model=Page[SaidRow])
def who_said(part: Parted, phrase: Annotated[Text, Query(description="The words, or nearly.")]) -> Any:  # noqa: ANN401
    """Give who used a phrase, exactly or nearly, by speaker."""
    return part.of(lambda clocks: said_table(part.look.ledger, part.look.dossier, phrase, clocks))
