"""Why a record that a model told was refused."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """What the article does not bear out."""

    FORM = "not of the form"
    EVIDENCE = "evidence not in the text"
    FURNITURE = "evidence outside the article"
    ACTOR = "actor not in the text"
    ABOUT = "words of the issue not in the text"
    PART = "condition, amount, time or place not in the text"
    SIDES = "fewer than two sides meet"
    TWICE = "told twice"


class Refused(Exception):
    """A record is refused; raised and caught within this package."""

    def __init__(self, why: Refusal) -> None:
        self.why = why
        super().__init__(why.value)
