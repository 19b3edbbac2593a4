"""The dossiers that are open, and the one that a request is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from parley.analysis.board import Board, KeptBoard, board_of
from parley.exchange.views import Clocks, Row, position_rows
from parley.ledger import EntryKind, Head, Key, Ledger, Searches, Tier, head, last_day, some_entries
from parley.people import People, Serving
from parley.records import Dossier
from parley.web.kept import Behind, Lately, Memory


@dataclass(frozen=True, slots=True)
class Desk:
    """A dossier with its ledger, and the folder in which it stands, None where that is not known."""

    dossier: Dossier
    ledger: Ledger
    folder: Path | None = None
    memory: Memory = field(default_factory=Memory)
    now: KeptBoard = field(default_factory=KeptBoard)
    cells: Lately[Key, Row] = field(default_factory=Lately)
    searches: Searches = field(default_factory=Searches)
    behind: Behind = field(default_factory=Behind)
    days: Lately[Head | None, date | None] = field(default_factory=Lately)

    @property
    def title(self) -> str:
        """What the negotiation is called."""
        return self.dossier.name or "Parley"

    @property
    def filled(self) -> bool:
        """Whether any article was added."""
        return bool(some_entries(self.ledger, kinds=(EntryKind.ARTICLE,), most=1))

    @property
    def last_entry(self) -> int:
        """The number of the last entry of the log, 0 where there is none."""
        last = head(self.ledger)
        return last.number if last else 0

    def board(self, ledger: Ledger, clocks: Clocks) -> Board:
        """Give the board of what was known at a moment; that of now follows the ledger, others are remembered."""
        if clocks.known_at is None and ledger.tier is Tier.ALL:
            return self.now.board(ledger)
        last = head(ledger, known_at=clocks.known_at)
        moment = clocks.known_at or (last.recorded_at if last else None)
        return self.memory.recall((last, ledger.tier), lambda: board_of(ledger, known_at=moment))

    def prepare(self) -> None:
        """Work out what every reader needs, so that the first one does not wait for it.

        Raises:
            BadLedger: if the database refuses.
        """
        self.now.board(self.ledger)

    def rows(self, ledger: Ledger, board: Board, keys: Collection[Key]) -> dict[Key, Row]:
        """Give the rows of some positions of a board."""

        def read(missing: Collection[Key]) -> dict[Key, Row]:
            return position_rows(ledger, board, missing)

        return read(keys) if board.own else self.cells.get(keys, read)

    def last_day(self, ledger: Ledger, clocks: Clocks) -> date | None:
        """Give the latest day of an article; nothing but a new entry makes it another."""
        last = head(ledger, known_at=clocks.known_at)
        return self.days.get([last], lambda _: {last: last_day(ledger, known_at=clocks.known_at)})[last]

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
