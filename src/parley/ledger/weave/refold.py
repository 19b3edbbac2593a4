"""Writing what a thread makes, as far as it differs from what it made before."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.engine import RowMapping

from parley.ledger.entry import canonical
from parley.ledger.tables import line, member, record
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.weaver import Line, Weaver

SAYS = ("view", "actor", "issue", "valid_from", "valid_to", "ended", "body")
"""The columns that make a line this line."""


def refold(connection: Connection, number: int, weaver: Weaver, name: str, joined: Sequence[Told]) -> None:
    """Bring the lines of a thread up to an entry.

    Args:
        connection: the ledger, whose members are up to the entry.
        number: the entry's.
        weaver: says what a thread makes.
        name: the thread's id.
        joined: the records that joined it, none where others left it too.
    """
    asked = select(line).where(line.c.thread == name, line.c.until.is_(None)).order_by(line.c.part)
    rows = connection.execute(asked).mappings().all()
    made = weaver.extend([line_of(row) for row in rows], joined) if joined and rows else None
    now = {part: _row(one) for part, one in enumerate(_folded(connection, weaver, name) if made is None else made)}
    stays = {row["part"] for row in rows if row["part"] in now and _said(row) == _said(now[row["part"]])}
    for row in rows:
        if row["part"] not in stays:
            key = (line.c.thread == name, line.c.since == row["since"], line.c.part == row["part"])
            connection.execute(update(line).where(*key).values(until=number))
    fresh = [row | {"part": part, "thread": name, "since": number} for part, row in now.items() if part not in stays]
    if fresh:
        connection.execute(insert(line), fresh)


def line_of(row: RowMapping) -> Line:
    """Make a line of its columns."""
    return Line(
        row["view"], row["actor"], row["issue"], _day(row["valid_from"]), _day(row["valid_to"]), bool(row["ended"]),
        json.loads(row["body"]), row["thread"],
    )  # fmt: skip


def _folded(connection: Connection, weaver: Weaver, name: str) -> Sequence[Line]:
    """Fold a thread out of all its records."""
    held = (member.c.thread == name, member.c.until.is_(None))
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    members = list(told_of(connection, record.c.until.is_(None), *held, through=(member, here)))
    return weaver.fold(members) if members else ()


def _row(made: Line) -> dict[str, Any]:
    return {
        "view": made.view,
        "actor": made.actor,
        "issue": made.issue,
        "valid_from": made.valid_from.isoformat() if made.valid_from else None,
        "valid_to": made.valid_to.isoformat() if made.valid_to else None,
        "ended": made.ended,
        "body": canonical(made.body),
    }


def _said(row: RowMapping | Mapping[str, Any]) -> tuple[object, ...]:
    return tuple(row[key] for key in SAYS)


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
