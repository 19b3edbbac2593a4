"""What the ledger tells of an issue."""

from __future__ import annotations

from parley.analysis.asked import Wish, asked_positions
from parley.analysis.commitments.narrowed import Wish as Parties
from parley.analysis.held import HeldPosition
from parley.analysis.network.placed import FOR, HELD
from parley.exchange.cards.part import COLUMNS, held_lines, line, witnessed
from parley.exchange.views import (
    Clocks,
    CommitmentWish,
    QuestionWish,
    Row,
    Table,
    commitments_table,
    questions_table,
)
from parley.exchange.views.table import identity_of
from parley.ledger import Ledger
from parley.records import Dossier, Stance

FEW = 40
PARTS = {
    "for": "For it", "against": "Against it", "other": "Said of it", "held": "Held before", "owed": "Commitments on it",
    "open": "Questions on it",
}  # fmt: skip


def issue_card(ledger: Ledger, dossier: Dossier, issue: str, clocks: Clocks, *, most: int = FEW) -> Table:
    """Give who is for an issue and who against, who was before, what is promised on it, and what is open.

    Args:
        ledger: where it is kept.
        dossier: which names mean the same.
        issue: in the reader's words.
        clocks: when.
        most: lines of each part at most.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    asked = asked_positions(ledger, Wish(issues=(issue,)), identity, ended=True, known_at=clocks.known_at)
    parts: dict[str, list[Row]] = {name: [] for name in ("for", "against", "other", "held")}
    for one, _ in asked.positions:
        part = _part(one, clocks)
        if part:
            parts[part] += held_lines(part, [one])
    rows = [row for some in parts.values() for row in sorted(some, key=_day, reverse=True)[:most]]
    wish = CommitmentWish(Parties(issues=(issue,)), most=most)
    for row in commitments_table(ledger, dossier, wish, clocks).rows:
        told = row["steps"][-1]["witnesses"][-1]
        rows.append(line("owed", row["debtor"], row["measure"], row["stage"], day=row["since"], **witnessed(told)))
    for row in questions_table(ledger, QuestionWish(about=issue), clocks).rows[:most]:
        told = row["witnesses"][-1]
        rows.append(line("open", None, row["about"], row["state"], day=row["since"], **witnessed(told)))
    return Table(COLUMNS, rows, () if rows else asked.unknown)


def _part(one: HeldPosition, clocks: Clocks) -> str | None:
    """Say which camp a position is of; None if it is yet to come."""
    held = one.interval
    if held.holds_on(clocks.as_of) is False:
        return "held" if held.ended else None
    if held.modality not in HELD:
        return "other"
    return "for" if held.stance in FOR else "against" if held.stance is Stance.OPPOSES else "other"


def _day(row: Row) -> str:
    return row["day"] or ""
