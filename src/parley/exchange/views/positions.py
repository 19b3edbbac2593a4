"""Positions as rows: who holds what, since when, on whose word."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from parley.analysis.asked import Wish, asked_positions, texts_of
from parley.analysis.board import Board
from parley.analysis.held import HeldPosition, position
from parley.analysis.stories import independent
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso
from parley.ledger import Key, Ledger, lines_by_key
from parley.records import Dossier

COLUMNS = ("actor", "side", "issue", "stance", "modality", "condition", "valid_from", "valid_to", "ended", "witnesses",
           "origins", "evidence")  # fmt: skip


def positions_table(ledger: Ledger, dossier: Dossier, wish: Wish, clocks: Clocks, *, ended: bool = False) -> Table:
    """Give the positions that are asked for.

    Args:
        ledger: where they are kept.
        dossier: which names mean the same.
        wish: whose, and on what.
        clocks: when.
        ended: whether those come too that did not hold any more, or not yet.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    asked = asked_positions(ledger, wish, identity, as_of=clocks.as_of, ended=ended, known_at=clocks.known_at)
    texts = texts_of(ledger, [one for one, _ in asked.positions], known_at=clocks.known_at)
    rows = [_row(one) | {"thread": thread} | _origins(one, texts) for one, thread in asked.positions]
    return Table(COLUMNS, rows, asked.unknown, asked.total)


def position_rows(ledger: Ledger, board: Board, keys: Collection[Key]) -> dict[Key, Row]:
    """Give the rows of some positions of a board, without whom the articles have them from.

    Raises:
        BadLedger: if the database refuses.
    """
    found = lines_by_key(ledger, [key for key in keys if key not in board.own])
    found |= {key: board.own[key] for key in keys if key in board.own}
    return {key: _row(position(line)) | {"thread": key[0]} for key, line in found.items()}


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
