"""The formats and layers that a user can ask for."""

from enum import StrEnum

import typer


class Format(StrEnum):
    """How readings are written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Report(StrEnum):
    """How an evaluation is written."""

    TEXT = "text"
    JSON = "json"


class Layer(StrEnum):
    """A layer of language that can be looked at by itself."""

    ATTRIBUTION = "attribution"


def checked_why(form: Format) -> Format:
    """Take a format that explanations have.

    Raises:
        BadParameter: if they have no such form.
    """
    if form is Format.CSV:
        raise typer.BadParameter("explanations are no table; take text, json or jsonl.", param_hint="--format")
    return form
