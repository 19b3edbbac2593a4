"""The dossier that is open."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from parley.ledger import Ledger, Tier
from parley.records import Dossier


@dataclass(frozen=True, slots=True)
class Desk:
    """A dossier with its ledger."""

    dossier: Dossier
    ledger: Ledger

    @property
    def title(self) -> str:
        """What the negotiation is called."""
        return self.dossier.name or "Parley"

    def looked_at(self, tier: Tier) -> Ledger:
        """Give the ledger as one request looks at it, beside all others."""
        ledger = copy(self.ledger)
        ledger.tier = tier
        return ledger


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


OpenDesk = Annotated[Desk, Depends(_desk)]
