"""What the ledger tells of an actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.analysis.asked import Wish, asked_positions
from parley.analysis.commitments.narrowed import Wish as Parties
from parley.exchange.cards.network import NetworkWish, network_table
from parley.exchange.cards.part import COLUMNS, held_lines, line, witnessed
from parley.exchange.views import (
    Clocks,
    CommitmentWish,
    MeetingWish,
    Row,
    SearchWish,
    Table,
    commitments_table,
    found_table,
    meetings_table,
)
from parley.exchange.views.table import identity_of
from parley.ledger import Ledger
from parley.records import Dossier

FEW = 20
"""Lines of a part at most, where nobody asks for more."""

PARTS = {
    "holds": "Holds now", "held": "Held before", "agrees": "Agrees with", "disagrees": "Disagrees with",
    "owes": "Binds itself to", "is owed": "Is promised", "meets": "Meets", "said about": "Said about",
}  # fmt: skip


def actor_card(ledger: Ledger, dossier: Dossier, name: str, clocks: Clocks, *, most: int = FEW) -> Table:
    """Give what an actor holds, held, owes and is owed, whom it meets, who agrees with it, and what others say of it.

    Args:
        ledger: where it is kept.
        dossier: which names mean the same.
        name: the actor, as the reader types it.
        clocks: when.
        most: lines of each part at most.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    asked = asked_positions(ledger, Wish((name,)), identity, ended=True, known_at=clocks.known_at)
    positions = [one for one, _ in asked.positions]
    now = [one for one in positions if one.interval.holds_on(clocks.as_of) is not False]
    before = [one for one in positions if one.interval.holds_on(clocks.as_of) is False and one.interval.ended]
    names = sorted({one.actor for one in positions}) or [name]
    rows = [
        *_latest(held_lines("holds", now), most),
        *_latest(held_lines("held", before), most),
        *_neighbours(ledger, dossier, names, clocks, most),
        *_commitments(ledger, dossier, name, clocks, most),
        *_meetings(ledger, dossier, name, clocks, most),
        *_said_about(ledger, dossier, names, clocks, most),
    ]
    return Table(COLUMNS, rows, () if rows else asked.unknown)


def _latest(rows: Iterable[Row], most: int) -> list[Row]:
    return sorted(rows, key=lambda row: row["day"] or "", reverse=True)[:most]


def _neighbours(ledger: Ledger, dossier: Dossier, names: list[str], clocks: Clocks, most: int) -> Iterator[Row]:
    """Give who takes the same side as the actor on an issue, and who the other."""
    table, _ = network_table(ledger, dossier, NetworkWish(most=10 * most), clocks)
    for part, key in (("agrees", "agree"), ("disagrees", "differ")):
        mine = [row for row in table.rows if row[key] and (row["left"] in names) != (row["right"] in names)]
        for row in sorted(mine, key=lambda row: -row[key])[:most]:
            other = row["right"] if row["left"] in names else row["left"]
            yield line(part, other, row[f"{key}_on"], f"on {row[key]}", weight=row["weight"])


def _commitments(ledger: Ledger, dossier: Dossier, name: str, clocks: Clocks, most: int) -> Iterator[Row]:
    for part, parties in (("owes", Parties(debtors=(name,))), ("is owed", Parties(creditors=(name,)))):
        table = commitments_table(ledger, dossier, CommitmentWish(parties, most=most), clocks)
        for row in table.rows:
            other = row["creditor"] if part == "owes" else row["debtor"]
            yield line(part, other, row["measure"], row["stage"], **_step(row) | {"day": row["since"]})


def _meetings(ledger: Ledger, dossier: Dossier, name: str, clocks: Clocks, most: int) -> list[Row]:
    table = meetings_table(ledger, dossier, MeetingWish((name,)), clocks)
    return _latest(
        (
            line("meets", row["participants"], row["place"], row["status"],
                 **_step(row) | {"day": row["earliest"] or row["latest"]})
            for row in table.rows
        ),
        most,
    )  # fmt: skip


def _step(row: Row) -> Row:
    told = [one for step in row["steps"] for one in step["witnesses"]]
    return witnessed(told[-1]) if told else {}


def _said_about(ledger: Ledger, dossier: Dossier, names: list[str], clocks: Clocks, most: int) -> list[Row]:
    """Give the statements of others in whose sentences the first of the names stands."""
    asked = f'"{names[0].removeprefix("unnamed: ")}"'
    wish = SearchWish(asked, ("statement",), limit=3 * most)
    rows = found_table(ledger, dossier, wish, clocks).rows if any(map(str.isalnum, asked)) else ()
    others = [row for row in rows if row["body"]["actor"]["name"] not in names]
    return [
        line("said about", row["body"]["actor"]["name"], row["body"]["issue"], row["body"]["stance"],
             day=row["published"], **witnessed(row), stance=row["body"]["stance"], modality=row["body"]["modality"])
        for row in others[:most]
    ]  # fmt: skip
