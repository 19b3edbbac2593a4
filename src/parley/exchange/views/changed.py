"""What changed between two states of a ledger, as rows."""

from __future__ import annotations

from parley.analysis.asked import actors_meant
from parley.analysis.changes import Change, State, changes, sentence
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso, sourced_row
from parley.ledger import Ledger, acting
from parley.records import Dossier

COLUMNS = ("kind", "how", "actor", "about", "was", "now", "condition", "day", "sentence", "published", "recorded_at",
           "outlet", "article", "record", "evidence")  # fmt: skip


def changed_table(
    ledger: Ledger, dossier: Dossier, before: State, after: State, *, actors: tuple[str, ...] = ()
) -> Table:
    """Give the changes from one state to another, of the actors that are asked for; none named means all.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, Clocks(known_at=after.known_at))
    people = acting(ledger, known_at=after.known_at) if actors else ()
    who = [actors_meant(one, people, identity) for one in actors]
    wanted = {name for one in who for name in one.names}
    rows = [_row(one) for one in changes(ledger, before, after) if not actors or _acts(one, wanted)]
    return Table(COLUMNS, rows, tuple(one for one in who if not one.names))


def _acts(change: Change, wanted: set[str]) -> bool:
    return change.actor in wanted or any(name in wanted for name in (change.actor or "").split(", "))


def _row(change: Change) -> Row:
    last = change.grounds[-1] if change.grounds else None
    row: Row = {
        "kind": change.kind.value,
        "how": change.how,
        "actor": change.actor,
        "about": change.about,
        "was": change.was,
        "now": change.now,
        "condition": change.condition,
        "day": iso(change.day),
        "sentence": sentence(change),
        "thread": change.thread,
        "grounds": [sourced_row(one) for one in change.grounds],
        "before": [sourced_row(one) for one in change.before],
    }
    empty: Row = dict.fromkeys(("published", "recorded_at", "outlet", "article", "record", "evidence"))
    return row | (sourced_row(last) if last else empty)
