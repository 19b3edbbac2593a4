"""Judging whether two things are one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import BaseModel, Field, StringConstraints, model_validator

from parley.ledger import OF_RECORDS, Entry, Judgement, Ledger, Subject, Verdict, ends, judge
from parley.web.api.rows.listed import EntryTold
from parley.web.api.typed import LONGEST
from parley.web.api.writes.once import Written

router = APIRouter(tags=["Reviews, judgements"])
Said = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[^\x00]*[^\x00\s][^\x00]*$"),
    Field(min_length=1, max_length=LONGEST),
]


class Given(BaseModel):
    """A verdict on two names of actors, two phrases of issues, or the ids of two records or threads, and why;
    `withdrawn` takes the earlier word on them back."""

    of: Subject
    left: Said
    right: Said
    verdict: Verdict
    why: Said

    @model_validator(mode="after")
    def _two(self) -> Given:
        if self.left == self.right:
            raise ValueError("name two different ones")
        return self


@router.post("/judgements", response_model=EntryTold, status_code=201)
def judge_two(writing: Written, given: Given) -> Any:  # noqa: ANN401
    """Judge whether two names, phrases or records are one; every view goes by it, and of two words the later counts."""

    def write(ledger: Ledger) -> Entry:
        records = ends(ledger, given.of, given.left, given.right) if given.of in OF_RECORDS else None
        left, right = (one.record for one in records) if records else (given.left, given.right)
        said = given.verdict, given.why, writing.acting.name
        return judge(ledger, Judgement(given.of, left, right, *said, records))

    return writing.once(given, write)
