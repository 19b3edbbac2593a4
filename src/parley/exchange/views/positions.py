"""Positions as rows: who holds what, since when, on whose word."""

from __future__ import annotations

from collections.abc import Mapping

from parley.analysis.asked import Wish, asked_positions, texts_of
from parley.analysis.held import HeldPosition
from parley.analysis.stories import independent
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso
from parley.ledger import Ledger
from parley.records import Dossier

COLUMNS = ("actor", "side", "issue", "stance", "modality", "condition", "valid_from", "valid_to", "ended", "witnesses",
           "origins", "evidence")  # fmt: skip


def positions_table(
    ledger: Ledger, dossier: Dossier, wish: Wish, clocks: Clocks, *, ended: bool = False, origins: bool = True
) -> Table:
    """Give the positions that are asked for.

    Args:
        ledger: where they are kept.
        dossier: which names mean the same.
        wish: whose, and on what.
        clocks: when.
        ended: whether those come too that did not hold any more, or not yet.
        origins: whether it is told whom the articles have it from, which means to compare them.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    asked = asked_positions(ledger, wish, identity, as_of=clocks.as_of, ended=ended, known_at=clocks.known_at)
    rows = [_row(one) | {"thread": thread} for one, thread in asked.positions]
    if origins:
        texts = texts_of(ledger, [one for one, _ in asked.positions], known_at=clocks.known_at)
        rows = [row | _origins(one, texts) for row, (one, _) in zip(rows, asked.positions, strict=True)]
    return Table(COLUMNS, rows, asked.unknown, asked.total)


def held_row(told: HeldPosition) -> Row:
    """Give who holds what from when to when."""
    held = told.interval
    return {
        "actor": told.actor,
        "side": told.side,
        "issue": told.issue,
        "stance": held.stance.value,
        "modality": held.modality.value,
        "condition": held.condition,
        "valid_from": iso(held.valid_from),
        "valid_to": iso(held.valid_to),
        "ended": held.ended.value if held.ended else None,
    }


def _row(told: HeldPosition) -> Row:
    """Give a position as a row; the evidence is the latest, of which the JSON form has all."""
    held = told.interval
    return held_row(told) | {
        "witnesses": held.articles,
        "evidence": held.witnesses[-1].text,
        "records": [[one.record, one.article, one.text] for one in held.witnesses],
    }


def _origins(told: HeldPosition, texts: Mapping[str, str]) -> Row:
    """Count whom the articles independently have it from; the JSON form names them."""
    names = independent(told.interval.origins, texts)
    return {"origins": len(names), "origin_names": names}
