"""The ties between actors as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parley.analysis.asked import Wish, asked_positions
from parley.analysis.network import Measure, Network, Norm, Tie, Window, network, placed
from parley.exchange.views import Clocks, Row, Table
from parley.exchange.views.table import identity_of
from parley.ledger import Ledger
from parley.records import Dossier

COLUMNS = ("left", "right", "weight", "agree", "differ", "agree_on", "differ_on")
ACTORS = 30


@dataclass(frozen=True, slots=True)
class NetworkWish:
    """What is asked for: how ties are measured, since which day positions count (None: only those that hold on the day
    that is looked at), and how many actors, those who speak to most issues."""

    measure: Measure = Measure.SUBTRACT
    norm: Norm = Norm.AVERAGE
    since: date | None = None
    most: int = ACTORS


def network_table(ledger: Ledger, dossier: Dossier, wish: NetworkWish, clocks: Clocks) -> tuple[Table, Network]:
    """Give the ties, and the network that they make.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    asked = asked_positions(
        ledger, Wish(), identity, as_of=clocks.as_of, ended=wish.since is not None, known_at=clocks.known_at
    )
    window = Window(wish.since, clocks.as_of)
    found = network(
        placed((one for one, _ in asked.positions), identity, window),
        measure=wish.measure, norm=wish.norm, most=wish.most,
    )  # fmt: skip
    return Table(COLUMNS, [_row(tie) for tie in found.ties]), found


def _row(tie: Tie) -> Row:
    return {
        "left": tie.left,
        "right": tie.right,
        "weight": tie.weight,
        "agree": len(tie.agree),
        "differ": len(tie.differ),
        "agree_on": "; ".join(tie.agree),
        "differ_on": "; ".join(tie.differ),
    }
