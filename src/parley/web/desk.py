"""The dossiers that are open, and the one that a request is about."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from parley.exchange.views import Clocks
from parley.ledger import Ledger, Tier, head, status
from parley.people import People, Serving
from parley.records import Dossier
from parley.web.memory import Memory, Told


@dataclass(frozen=True, slots=True)
class Desk:
    """A dossier with its ledger, and the folder in which it stands, None where that is not known."""

    dossier: Dossier
    ledger: Ledger
    folder: Path | None = None
    memory: Memory = field(default_factory=Memory)

    @property
    def title(self) -> str:
        """What the negotiation is called."""
        return self.dossier.name or "Parley"

    @property
    def filled(self) -> bool:
        """Whether any article was added."""
        return status(self.ledger).versions > 0

    @property
    def last_entry(self) -> int:
        """The number of the last entry of the log, 0 where there is none."""
        last = head(self.ledger)
        return last.number if last else 0

    def recall(self, ledger: Ledger, key: tuple[Hashable, ...], clocks: Clocks, make: Callable[[], Told]) -> Told:
        """Give what was worked out of the same state of the ledger, by the same clocks and tier, or work it out."""
        last = head(ledger, known_at=clocks.known_at)
        return self.memory.recall((last, ledger.tier, clocks, *key), make)

    def looked_at(self, tier: Tier) -> Ledger:
        """Give the ledger as one request looks at it, beside all others."""
        ledger = copy(self.ledger)
        ledger.tier = tier
        return ledger


@dataclass(frozen=True, slots=True)
class Opened:
    """All that is open while the server runs; without ``people`` the workspace has no users."""

    serving: Serving
    desks: Mapping[str, Desk]
    people: People | None


DESK = "parley.desk"
"""Where the guard puts the dossier that a request is about into its scope."""

ROOT = "parley.root"
"""Where it puts what stands before the paths of that dossier in addresses."""


def _desk(request: Request) -> Desk:
    desk: Desk = request.scope[DESK]
    return desk


OpenDesk = Annotated[Desk, Depends(_desk)]


OPENED = "parley.opened"
"""Where the guard puts all that is open into the scope of a request."""


def opened_of(request: Request) -> Opened:
    """Give what is open; routes that are about no dossier ask it."""
    opened: Opened = request.scope[OPENED]
    return opened


All = Annotated[Opened, Depends(opened_of)]
