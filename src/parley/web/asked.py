"""What every view can be asked for, as the query of its address."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field


class Form(StrEnum):
    """What a view is given as."""

    HTML = "html"
    JSON = "json"
    CSV = "csv"


def told(given: object) -> object:
    """Leave out the empty fields that a form sends along."""
    return tuple(one for one in given if one != "") if isinstance(given, list) else given


Names = Annotated[tuple[str, ...], BeforeValidator(told)]
"""Names of actors, issues or outlets, any of which will do."""


class Asked(BaseModel):
    """A view is asked for as a page, as JSON or as CSV."""

    form: Form = Field(Form.HTML, alias="format")
