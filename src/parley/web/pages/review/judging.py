"""Pairs that may be one, each with a form that judges; conflicts send theirs here too."""

from __future__ import annotations

from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse
from pydantic import Field

from parley.exchange.judging import given_table, suggestions_table
from parley.exchange.views import Clocks
from parley.ledger import OF_RECORDS, Judgement, Subject, Verdict, ends
from parley.ledger import judge as keep
from parley.web.answers import answer
from parley.web.asked import Asked, Form
from parley.web.desk import OpenDesk
from parley.web.faults import Unasked
from parley.web.lens import Through
from parley.web.people import Acts
from parley.web.people.form import Sent, ours

router = APIRouter()
MOST = 20
LATELY = 8
"""Judgements that are shown to be taken back."""


class Wanted(Asked):
    """Pairs of these subjects, none named means all."""

    of: tuple[Subject, ...] = ()
    limit: int = Field(MOST, ge=1, le=500)


@router.get("/judge")
def pairs(desk: OpenDesk, lens: Through, acting: Acts, asked: Annotated[Wanted, Query()]) -> Response:
    """Show what is worth judging, the least certain first."""
    table = suggestions_table(desk.ledger, desk.dossier, set(asked.of), most=asked.limit)
    if asked.form is not Form.HTML:
        return answer(asked.form, table, "", desk, lens)
    judged = given_table(desk.ledger, desk.dossier, set(asked.of), clocks=Clocks()).rows
    lately = [one for one in judged if not one["replaced"] and one["verdict"] != Verdict.WITHDRAWN][: -LATELY - 1 : -1]
    return answer(
        asked.form, table, "judge.html", desk, lens, asked=asked, subjects=tuple(Subject), lately=lately,
        may=acting.may("reviewer"),
    )  # fmt: skip


@router.post("/judge")
def judge(desk: OpenDesk, acting: Acts, lens: Through, told: Sent) -> Response:
    """Keep what somebody judged of two names, phrases or records."""
    of, verdict = _one_of(Subject, "of", told), _one_of(Verdict, "verdict", told)
    left, right, why = (told.get(key, "").strip() for key in ("left", "right", "why"))
    if not why or not left or not right or left == right:
        raise Unasked("why" if left and right else "left", why, "name two different ones, and say why")
    records = ends(desk.ledger, of, left, right) if of in OF_RECORDS else None
    names = (records[0].record, records[1].record) if records else (left, right)
    entry = keep(desk.ledger, Judgement(of, *names, verdict, why, acting.name, records))
    acting.entries.append(entry.number)
    return RedirectResponse(ours(told.get("back", ""), lens.bare("/judge")), status_code=303)


Word = TypeVar("Word", Subject, Verdict)


def _one_of(kind: type[Word], key: str, told: dict[str, str]) -> Word:
    """Take one of the words that there are."""
    try:
        return kind(told.get(key, ""))
    except ValueError as error:
        raise Unasked(key, told.get(key, ""), f"take one of {', '.join(kind)}") from error
