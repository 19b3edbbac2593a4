"""The history of an actor on an issue as rows."""

from __future__ import annotations

from parley.analysis.asked import Step, Wish, asked_positions
from parley.analysis.asked import history as history_of
from parley.exchange.views.positions import held_row
from parley.exchange.views.table import Clocks, Row, Table, identity_of, sourced_row
from parley.ledger import Ledger, members
from parley.records import Dossier

COLUMNS = ("actor", "side", "issue", "number", "stance", "modality", "condition", "valid_from", "valid_to", "ended",
           "role", "published", "recorded_at", "outlet", "article", "record", "evidence")  # fmt: skip


def history_table(ledger: Ledger, dossier: Dossier, actor: str, issue: str, clocks: Clocks) -> Table:
    """Give every position of an actor on an issue in the order of time, a row for each sentence that tells it.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    wish = Wish((actor,), issues=(issue,))
    asked = asked_positions(ledger, wish, identity, ended=True, known_at=clocks.known_at)
    rows: list[Row] = []
    for thread, held in {thread: held for held, thread in asked.positions}.items():
        records = [one for one, _ in members(ledger, thread, known_at=clocks.known_at)]
        rows += (_row(one) | {"thread": thread} for one in history_of(held, records, clocks.as_of))
    return Table(COLUMNS, rows, asked.unknown)


def _row(told: Step) -> Row:
    own = {"number": told.number, "role": "ends it" if told.ends else "tells it"}
    return held_row(told.position) | own | sourced_row(told.witness)
