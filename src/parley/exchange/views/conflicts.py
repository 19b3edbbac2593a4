"""Conflicts as rows: where reports contradict each other, both sentences with both clocks."""

from __future__ import annotations

from dataclasses import dataclass

from parley.analysis.conflicts import Conflict, ConflictKind, Report, began, kept_conflicts
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
    """What is asked for: conflicts of any of these kinds, no kind means any, and that an actor is part of."""

    kinds: frozenset[ConflictKind] = frozenset()
    actor: str | None = None


def conflicts_table(ledger: Ledger, dossier: Dossier, wish: ConflictWish, clocks: Clocks) -> Table:
    """Give the conflicts that are asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    rows = [
        _row(one)
        for one in kept_conflicts(ledger, known_at=clocks.known_at, as_of=clocks.as_of)
        if (not wish.kinds or one.kind in wish.kinds)
        and (wish.actor is None or any(identity.actor(wish.actor, name) for name in one.actors))
    ]
    return Table(COLUMNS, rows)


def _row(told: Conflict) -> Row:
    """Give a conflict as a row: the latest report of each side, and in the JSON form all of them."""
    since = began(told)
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
