"""The table that leads from records to PLOVER's types, and what each is called there."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from parley.cleaning.lexicon import parse_lexicon
from parley.records import CommitmentStatus, MeetingFormat, MeetingStatus, Stance

STRICT = ConfigDict(extra="forbid", frozen=True)
Kind = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""The sixteen types of the manual."""


class Way(BaseModel):
    """What a record becomes, and why; without a type it is left out."""

    model_config = STRICT

    why: str
    type: Kind | None = None
    mode: str | None = None


class Crosswalk(BaseModel):
    """The lists of ``crosswalk.toml``; what each means is said there."""

    model_config = STRICT

    quads: dict[Kind, Literal[1, 2, 3, 4]]
    stances: dict[Stance, Way]
    former: dict[Stance, Way]
    commitments: dict[CommitmentStatus, Way]
    meetings: dict[MeetingStatus, Way]
    formats: dict[MeetingFormat, str]
    countries: dict[str, str]
    bodies: dict[str, str]

    @model_validator(mode="after")
    def whole(self) -> Crosswalk:
        """Refuse a table that says nothing of a stance or a status."""
        for told, every in (
            (self.stances, Stance),
            (self.commitments, CommitmentStatus),
            (self.meetings, MeetingStatus),
        ):
            if missing := sorted(set(every) - set(told)):
                raise ValueError(f"says nothing of {missing[0]!r}")
        return self


@lru_cache(maxsize=1)
def load_crosswalk() -> Crosswalk:
    """Load the table.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.exchange.export.plover") / "crosswalk.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, Crosswalk, where="crosswalk.toml")
