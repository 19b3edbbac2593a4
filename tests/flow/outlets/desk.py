"""A dossier that follows a small newspaper, on a day that a test sets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from parley.exchange import from_json
from parley.flow import Visit, Wish, opened, update
from parley.intake.web import Fetcher, Limits
from parley.ledger import held, versions
from parley.records import Article, Reading
from tests.flow.outlets.site import Paper
from tests.intake.site import QUICK

PATIENT = replace(QUICK, limits=Limits(silence=60, seconds=60))
"""Bounds that a loaded machine keeps: what is tried here is no matter of time."""

START = datetime(2025, 3, 10, 12, tzinfo=UTC)
DEMAND = "Ruritania demanded a ceasefire on Monday and called on Graustark to withdraw its troops from the valley."


@dataclass
class Desk:
    """A dossier that follows a paper, on a day that a test sets."""

    folder: Path
    paper: Paper
    now: datetime = START

    def clock(self) -> datetime:
        """Tell the time, a moment later each time."""
        self.now += timedelta(microseconds=1)
        return self.now

    def update(self, *only: str, first: int | None = None) -> dict[str, Visit]:
        """Follow the outlets, or only until some outcomes are there."""
        with opened(self.folder, clock=self.clock) as (dossier, ledger), Fetcher(PATIENT) as fetcher:
            found = list(islice(update(self.folder, dossier, ledger, fetcher, wish=Wish(only)), first))
        return {one.outlet: one for one in found if isinstance(one, Visit)}

    def readings(self) -> list[Reading]:
        """Give the readings of the ledger."""
        with opened(self.folder, clock=self.clock) as (_, ledger):
            return [from_json(one.told) for one in held(ledger)]

    def articles(self) -> list[Article]:
        """Give the articles of the ledger."""
        return [reading.article for reading in self.readings()]

    def texts(self) -> list[str]:
        """Give the texts of the ledger."""
        with opened(self.folder, clock=self.clock) as (_, ledger):
            return [one.text for one in versions(ledger)]
