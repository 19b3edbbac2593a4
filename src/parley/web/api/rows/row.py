"""What all rows are made of."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from parley.web.lens import Day, Moment

CONTRACT = "x-contract"
"""Marks a place of a schema where shapes of the contract belong; ``described`` puts them there."""

Record = Annotated[dict[str, Any], WithJsonSchema({CONTRACT: ["Statement", "Meeting", "Commitment", "Question"]})]
"""A record by the contract ``parley/reading/1``."""

ArticleBody = Annotated[dict[str, Any], WithJsonSchema({CONTRACT: ["Article"]})]
"""An article by the contract."""


class Told(BaseModel):
    """A row."""

    model_config = ConfigDict(extra="allow")


class Witness(Told):
    """A sentence that tells something: where it stands and both clocks."""

    record: str | None
    article: str
    outlet: str | None
    published: Day | None
    recorded_at: Moment
    text: str


class Sourced(Told):
    """A row that rests on one sentence, the ``evidence``."""

    published: Day | None
    recorded_at: Moment | None
    outlet: str | None
    article: str | None
    record: str | None
    evidence: str | None


class Name(Told):
    """A name that can be asked for."""

    name: str


Share = Annotated[float, Field(ge=0, le=1)]
