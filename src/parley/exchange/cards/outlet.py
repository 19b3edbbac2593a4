"""What an outlet told."""

from __future__ import annotations

from collections import Counter

from parley.analysis.asked import outlets_meant
from parley.exchange.cards.part import COLUMNS, line, witnessed
from parley.exchange.views import Clocks, ConflictWish, Row, Table, conflicts_table
from parley.exchange.views.table import iso
from parley.ledger import Ledger, Version, lately, outlets, told
from parley.records import Dossier

FEW = 40
PARTS = {
    "contradicted": "Contradicted by others", "reports on": "Reports on", "article": "Articles",
}  # fmt: skip


def outlet_card(ledger: Ledger, dossier: Dossier, name: str, clocks: Clocks, *, most: int = FEW) -> Table:
    """Give the latest articles of an outlet, of whom they tell, and where other outlets contradict it.

    Args:
        ledger: where it is kept.
        dossier: which names mean the same.
        name: the outlet.
        clocks: when.
        most: articles and conflicts at most.

    Raises:
        BadLedger: if the database refuses.
    """
    meant = outlets_meant(name, outlets(ledger, known_at=clocks.known_at))
    if not meant.names:
        return Table(COLUMNS, [], (meant,))
    own = [one for each in sorted(meant.names) for one in lately(ledger, each, known_at=clocks.known_at, most=most)]
    own = [one for one in own if not (clocks.as_of and one.published and one.published > clocks.as_of)]
    articles = [
        line("article", None, one.title, "", day=iso(one.published), published=iso(one.published), outlet=one.outlet,
             article=one.article, recorded_at=one.recorded_at.isoformat())
        for one in own
    ]  # fmt: skip
    rows = [*_contradicted(ledger, dossier, meant.names, clocks)[:most], *_named(ledger, own, clocks), *articles]
    return Table(COLUMNS, rows)


def _contradicted(ledger: Ledger, dossier: Dossier, names: frozenset[str], clocks: Clocks) -> list[Row]:
    """Give the outlet's sentences that another outlet contradicts, and what that one says."""
    found: list[Row] = []
    for row in conflicts_table(ledger, dossier, ConflictWish(outlets=names), clocks).rows:
        for mine, other in (("left", "right"), ("right", "left")):
            own = [one for one in row[mine] if one["outlet"] in names]
            against = [one for one in row[other] if one["outlet"] not in names]
            if own and against:
                what = f"{own[-1]['says']}; {against[-1]['outlet'] or 'another'} has {against[-1]['says']}"
                found.append(line("contradicted", row["actors"], row["about"], what, day=row["since"],
                                  **witnessed(own[-1])))  # fmt: skip
    return found


def _named(ledger: Ledger, own: list[Version], clocks: Clocks) -> list[Row]:
    """Count whose positions and commitments these articles tell."""
    ids = [one.article for one in own]
    some = told(ledger, kinds=("statement", "commitment"), articles=ids, known_at=clocks.known_at) if ids else ()
    who = Counter((one.body.get("actor") or one.body["debtor"])["name"] for one in some)
    return [line("reports on", name, None, f"{count} records") for name, count in who.most_common(FEW // 2)]
