"""What a page is looked at through: both clocks and the tier, which its links carry on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Query, Request
from pydantic import WithJsonSchema

from parley.exchange.views import Clocks
from parley.ledger import Tier, moment
from parley.web.desk import ROOT
from parley.web.faults import Unasked
from parley.web.people.acting import ACTING, Acting

Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Moment = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]
Told = Annotated[str | None, Query()]
AsOf = Annotated[Day | None, Query(description="The day on which it holds; by default the end of all that is known.")]
KnownAt = Annotated[
    Moment | None, Query(description="The moment by which it was recorded; a day means its end; by default now.")
]
OfTier = Annotated[Tier, Query(description="Which records count, by what people decided.")]


@dataclass(frozen=True, slots=True)
class Lens:
    """Both clocks as they were typed, and the tier; ``path`` is the page's, below the ``root`` of its dossier,
    ``asked`` its whole query, ``who`` looks."""

    path: str
    asked: tuple[tuple[str, str], ...]
    clocks: Clocks
    tier: Tier
    root: str = ""
    who: Acting | None = None

    def here(self, **changes: str | None) -> str:
        """Give this page's address with some of its query changed; None takes a key out."""
        kept = [(key, told) for key, told in self.asked if key not in changes]
        return _address(self.bare(self.path), [*kept, *((key, told) for key, told in changes.items() if told)])

    def toggled(self, key: str, value: str) -> str:
        """Give this page's address with one value of a key put in, or taken out where it is there."""
        one = (key, value)
        kept = [pair for pair in self.asked if pair != one]
        return _address(self.path, kept if one in self.asked else [*kept, one])

    def to(self, path: str, **more: str | None) -> str:
        """Give the address of another page, looked at through the same lens."""
        own = [(key, told) for key, told in self.asked if key in CARRIED]
        return _address(self.bare(path), [*own, *((key, told) for key, told in more.items() if told)])

    def asking(self, **more: str) -> Lens:
        """Give the lens of the same page, had it been asked for that as well."""
        return replace(self, asked=(*self.asked, *more.items()))

    def at(self, path: str) -> str:
        """Give another address with the whole query of this page."""
        return _address(self.bare(path), list(self.asked))

    def bare(self, path: str) -> str:
        """Give the address of another page, without any query."""
        return self.root + path

    @property
    def as_of(self) -> str:
        """The day, as a form shows it."""
        return self.clocks.as_of.isoformat() if self.clocks.as_of else ""

    @property
    def known_at(self) -> str:
        """The moment, as it was typed."""
        return next((told for key, told in self.asked if key == "known_at"), "")


CARRIED = ("as_of", "known_at", "tier")


def _address(path: str, query: list[tuple[str, str]]) -> str:
    return f"{path}?{urlencode(query)}" if query else path


def _lens(request: Request, as_of: AsOf = None, known_at: KnownAt = None, tier: OfTier = Tier.ALL) -> Lens:
    asked = tuple((key, told) for key, told in request.query_params.multi_items() if told)
    root: str = request.scope[ROOT]
    clocks = Clocks(day_of(as_of, "as_of"), moment_of(known_at, "known_at"))
    return Lens(request.url.path.removeprefix(root), asked, clocks, tier, root, request.scope[ACTING])


Through = Annotated[Lens, Depends(_lens)]


def day_of(told: str | None, key: str) -> date | None:
    """Take a day by ISO 8601; an empty field is none.

    Raises:
        Unasked: if it is no day.
    """
    try:
        return date.fromisoformat(told) if told else None
    except ValueError as error:
        raise Unasked(key, told or "", "a day is written as 2025-08-18") from error


def moment_of(told: str | None, key: str) -> datetime | None:
    """Take a moment by ISO 8601, UTC if no zone is told; a day means its end.

    Raises:
        Unasked: if it is no moment.
    """
    try:
        return moment(told) if told else None
    except ValueError as error:
        raise Unasked(key, told or "", "a time is written as 2025-08-18T12:00") from error
