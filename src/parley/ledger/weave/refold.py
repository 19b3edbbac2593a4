"""Writing what a thread makes, as far as it differs from what it made before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.engine import RowMapping

from parley.ledger.tables import line, member, record
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.clues import keep_clues
from parley.ledger.weave.weaver import Line, Weaver

SAYS = ("view", "actor", "issue", "valid_from", "valid_to", "ended", "body")
"""The columns that make a line this line."""

LINE = tuple(line.c[name] for name in (*SAYS, "thread"))
"""The columns that a line is made of."""

PARTING = "\x1f"
"""Comes before all characters of names."""

LETTERS = 160
"""Letters of a name that count when lines are sorted; no database sorts texts of any length by an index."""

TOGETHER = 200
"""Threads that are folded at once."""


def refold(
    connection: Connection,
    number: int,
    weaver: Weaver,
    joined: Mapping[str, Sequence[Told]],
    anew: Collection[str] = (),
) -> None:
    """Bring the lines of threads up to an entry.

    Args:
        connection: the ledger, whose members are up to the entry.
        number: the entry's.
        weaver: says what a thread makes.
        joined: the records that joined threads.
        anew: threads that are folded out of all their records: others left them, or all were moved.
    """
    names = sorted({*joined, *anew})
    for at in range(0, len(names), TOGETHER):
        some = names[at : at + TOGETHER]
        before = _held(connection, some)
        made = {name: _extended(weaver, before[name], joined[name]) for name in some if name not in anew}
        made |= _folded(connection, weaver, [name for name in some if made.get(name) is None])
        fresh = [row for name in some for row in _changed(connection, number, name, before[name], made[name] or ())]
        if fresh:
            connection.execute(insert(line), fresh)
            clues: dict[str, set[str]] = {}
            for row in fresh:
                clues.setdefault(row["thread"], set()).update(weaver.clues(_line(row)))
            keep_clues(connection, number, clues)


def _held(connection: Connection, names: Sequence[str]) -> dict[str, list[RowMapping]]:
    """Give the lines of threads that hold so far."""
    found: dict[str, list[RowMapping]] = {name: [] for name in names}
    asked = select(line).where(line.c.thread.in_(names), line.c.until.is_(None)).order_by(line.c.thread, line.c.part)
    for row in connection.execute(asked).mappings():
        found[row["thread"]].append(row)
    return found


def _extended(weaver: Weaver, before: Sequence[RowMapping], joined: Sequence[Told]) -> Sequence[Line] | None:
    return weaver.extend([_line(row) for row in before], joined) if before else None


def _folded(connection: Connection, weaver: Weaver, names: Sequence[str]) -> dict[str, Sequence[Line] | None]:
    """Fold threads out of all their records."""
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    held = (member.c.thread.in_(names), member.c.until.is_(None), record.c.until.is_(None))
    where = {(row.number, row.place): row.thread for row in connection.execute(select(member).where(*held[:2]))}
    members: dict[str, list[Told]] = {name: [] for name in names}
    for told in told_of(connection, *held, through=(member, here)) if names else ():
        members[where[told.number, told.place]].append(told)
    return {name: weaver.fold(some) if some else () for name, some in members.items()}


def _changed(
    connection: Connection, number: int, name: str, before: Sequence[RowMapping], made: Sequence[Line]
) -> list[dict[str, Any]]:
    """End the lines that are other now, and give those that take their places."""
    now = {part: _row(one) for part, one in enumerate(made)}
    stays = {row["part"] for row in before if row["part"] in now and _said(row) == _said(now[row["part"]])}
    for row in before:
        if row["part"] not in stays:
            key = (line.c.thread == name, line.c.since == row["since"], line.c.part == row["part"])
            connection.execute(update(line).where(*key).values(until=number))
    fresh = ((part, row) for part, row in now.items() if part not in stays)
    own = {"thread": name, "since": number}
    return [row | own | {"part": part, "sort": sort_key(made[part], name, part)} for part, row in fresh]


def sort_key(made: Line, thread: str, part: int) -> str:
    """Say by letters where a line comes in its view: by actor, issue and day, unknown days first.

    Databases sort names each in its own way; they sort this by its characters alone.
    """
    day = made.valid_from.isoformat() if made.valid_from else ""
    names = ((name or "").casefold()[:LETTERS] for name in (made.actor, made.issue))
    return PARTING.join((*names, day, thread, f"{part:06}"))


def line_of(row: Sequence[Any]) -> Line:
    """Make a line of the columns ``LINE``."""
    view, actor, issue, begun, over, ended, body, name = row
    return Line(view, actor, issue, _day(begun), _day(over), bool(ended), body, name)


def _line(row: RowMapping | Mapping[str, Any]) -> Line:
    return line_of(tuple(row[column.name] for column in LINE))


def _row(made: Line) -> dict[str, Any]:
    return {
        "view": made.view,
        "actor": made.actor,
        "issue": made.issue,
        "valid_from": made.valid_from.isoformat() if made.valid_from else None,
        "valid_to": made.valid_to.isoformat() if made.valid_to else None,
        "ended": made.ended,
        "body": made.body,
    }


def _said(row: RowMapping | Mapping[str, Any]) -> tuple[object, ...]:
    return tuple(row[key] for key in SAYS)


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
