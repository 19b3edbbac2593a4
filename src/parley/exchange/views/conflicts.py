"""Conflicts as rows: where reports contradict each other, both sentences with both clocks."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.conflicts import Conflict, ConflictKind, Gathered, Report, asked_conflicts
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso
from parley.ledger import Ledger
from parley.records import Dossier

SIDE = ("says", "outlet", "published", "recorded_at", "text")
COLUMNS = (
    "kind",
    "differ",
    "actors",
    "about",
    "since",
    *(f"{side}_{key}" for side in ("left", "right") for key in SIDE),
)


@dataclass(frozen=True, slots=True)
class ConflictWish:
    """What is asked for: conflicts of any of these kinds, no kind means any, that an actor is part of.

    ``outlets`` are those of which one stands against another. ``most`` rows come from the ``start``-th on, of those
    that came up last first where ``latest`` says so.
    """

    kinds: frozenset[ConflictKind] = frozenset()
    actor: str | None = None
    outlets: frozenset[str] = frozenset()
    latest: bool = False
    start: int = 0
    most: int | None = None

    @property
    def part(self) -> slice:
        """Say which rows are meant."""
        end = None if self.most is None else self.start + self.most
        return slice(-self.start - 1, None if end is None else -end - 1, -1) if self.latest else slice(self.start, end)


def conflicts_table(ledger: Ledger, dossier: Dossier, wish: ConflictWish, clocks: Clocks) -> Table:
    """Give the conflicts that are asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)

    def wanted(one: Gathered) -> bool:
        if (wish.kinds and one.finding.kind not in wish.kinds) or (wish.outlets and not _apart(one, wish.outlets)):
            return False
        return wish.actor is None or any(identity.actor(wish.actor, name) for name in one.actors)

    found, total = asked_conflicts(ledger, wanted, known_at=clocks.known_at, as_of=clocks.as_of, part=wish.part)
    return Table(COLUMNS, list(map(_row, found)), total=total)


def _apart(one: Gathered, outlets: frozenset[str]) -> bool:
    """Say whether some outlets tell one side, and another tells the other."""
    left, right = ({report.outlet in outlets for report in side} for side in (one.left, one.right))
    return (True in left and False in right) or (True in right and False in left)


def _row(told: Conflict) -> Row:
    """Give a conflict as a row: the latest report of each side, and in the JSON form all of them."""
    since = told.began
    sides = {"left": told.left, "right": told.right}
    row: Row = {
        "kind": told.kind.value,
        "differ": told.differ.value,
        "why": told.why,
        "actors": ", ".join(told.actors),
        "about": told.about,
        "since": iso(since),
    }
    for side, reports in sides.items():
        row |= {f"{side}_{key}": value for key, value in _report(reports[-1]).items()}
    return row | {side: [_report(one) for one in reports] for side, reports in sides.items()}


def _report(told: Report) -> Row:
    return {
        "actor": told.actor,
        "says": told.says,
        "outlet": told.outlet,
        "published": iso(told.published),
        "recorded_at": told.recorded_at.isoformat(timespec="seconds"),
        "article": told.article,
        "record": told.record,
        "text": told.text,
    }
