"""The lines of threads that hold, and those that take their places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.engine import RowMapping

from parley.ledger.tables import block, line, parts, put, write
from parley.ledger.tables.put import Row
from parley.ledger.tables.tallied import LINES, Tally
from parley.ledger.weave.clues import CLUE, SEEK, TOPIC
from parley.ledger.weave.weaver import Line, Weaver

SAYS = ("view", "actor", "issue", "valid_from", "valid_to", "ended", "body")
"""The columns that make a line this line."""

LINE = tuple(line.c[name] for name in (*SAYS, "thread"))
"""The columns that a line is made of."""

KEY = ("thread", "since", "part")
"""The columns that tell one line from all others."""

PARTING = "\x1f"
"""Comes before all characters of names."""

LETTERS = 160
"""Letters of a name that count when lines are sorted; no database sorts texts of any length by an index."""

Kept = tuple[Line, Row, Collection[tuple[str, str]]]
"""A line, its row as it is or will be written, and the keys of it by which its thread is known to be found."""


class HeldLines:
    """The lines that hold of the threads that were looked at; ``change`` ends some and begins others.

    Settled lines are looked at only where a thread is folded anew.
    """

    def __init__(self) -> None:
        self._held: dict[str, dict[int, Kept]] = {}
        self._fresh: dict[tuple[Any, ...], Row] = {}
        self._over: list[tuple[Any, ...]] = []
        self._settled: list[tuple[Any, ...]] = []
        self._found_by: dict[tuple[str, str, str], int] = {}
        self._tally = Tally(LINES)

    def __len__(self) -> int:
        return len(self._held)

    def prepare(self, connection: Connection, names: Iterable[str]) -> None:
        """Look up the lines of threads that were not looked at yet."""
        for some in parts(sorted({name for name in names if name not in self._held})):
            self._held |= {name: {} for name in some}
            self._look_up(connection, some, settled=False)

    def settle(self, connection: Connection, names: Iterable[str]) -> None:
        """Look up the settled lines of threads too, which are to be folded anew; all that changed is written first."""
        if some := sorted(names):
            self.keep(connection)
            self._look_up(connection, some, settled=True)

    def _look_up(self, connection: Connection, names: Sequence[str], *, settled: bool) -> None:
        which = line.c.settled if settled else ~line.c.settled
        asked = select(line).where(line.c.thread.in_(names), line.c.until.is_(None), which)
        for row in connection.execute(asked.order_by(line.c.thread, line.c.part)).mappings():
            self._held[row["thread"]][row["part"]] = _line(row), dict(row), ()

    def of(self, name: str) -> list[Line]:
        """Give the lines of a thread."""
        return [told for told, _, _ in self._held[name].values()]

    def change(self, name: str, number: int, made: Sequence[Line], weaver: Weaver) -> None:
        """End the lines of a thread that are other from an entry on, and put those that it makes in their places."""
        before, after = self._held[name], dict[int, Kept]()
        for place, one in enumerate(made):
            told = replace(one, thread=name, part=place if one.part < 0 else one.part)
            if told.part in before and before[told.part][0] == told:
                after[told.part] = self._settle(before.pop(told.part), told)
            else:
                known = before[told.part][2] if told.part in before else ()
                after[told.part] = self._begin(told, number, weaver, known)
        for _, row, _ in before.values():
            self._end(row, number)
        self._held[name] = {part: kept for part, kept in after.items() if not kept[0].settled}

    def _begin(self, told: Line, number: int, weaver: Weaver, known: Collection[tuple[str, str]]) -> Kept:
        found_by = {(CLUE, word) for word in weaver.clues(told)}
        found_by |= {(SEEK, sought) for sought in weaver.seeks(told)} | {(TOPIC, of) for of in weaver.topics(told)}
        row = _row(told) | {"since": number, "until": None, "sort": sort_key(told, told.thread, told.part)}
        self._fresh[told.thread, number, told.part] = row
        self._tally.add(number, {counted_as(told.view, ended=told.ended): 1})
        for kind, key in found_by.difference(known):
            self._found_by.setdefault((kind, key, told.thread), number)
        return told, row, found_by

    def keep(self, connection: Connection) -> None:
        """Write what changed."""
        put(connection, line, list(self._fresh.values()))
        write(connection, line, ("until",), KEY, self._over)
        write(connection, line, ("settled",), KEY, self._settled)
        keys = (
            {"kind": kind, "key": key, "thread": name, "since": since}
            for (kind, key, name), since in self._found_by.items()
        )
        put(connection, block, list(keys), anyhow="leave")
        self._tally.keep(connection)
        self._fresh.clear()
        self._over.clear()
        self._settled.clear()
        self._found_by.clear()

    def _settle(self, kept: Kept, told: Line) -> Kept:
        """Note where a line that stays has come to be settled, or is settled no more."""
        known, row, words = kept
        if known.settled is not told.settled:
            row["settled"] = told.settled
            if (key := _key(row)) not in self._fresh:
                self._settled.append((told.settled, *key))
        return told, row, words

    def _end(self, row: Row, number: int) -> None:
        self._tally.add(number, {counted_as(row["view"], ended=row["ended"]): -1})
        key = _key(row)
        if key in self._fresh:
            row["until"] = number
        else:
            self._over.append((number, *key))


def counted_as(view: str, *, ended: bool) -> str:
    """Name the count of the lines of a view, of those that ended or of all others."""
    return f"{view} ended" if ended else view


def _key(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in KEY)


def sort_key(made: Line, thread: str, part: int) -> str:
    """Say by letters where a line comes in its view: by actor, issue and day, unknown days first.

    Databases sort names each in its own way; they sort this by its characters alone.
    """
    if made.order is not None:
        return PARTING.join((made.order, thread, f"{part:06}"))
    day = made.valid_from.isoformat() if made.valid_from else ""
    names = ((name or "").casefold()[:LETTERS] for name in (made.actor, made.issue))
    return PARTING.join((*names, day, thread, f"{part:06}"))


def place_of(sort: str) -> tuple[str, int]:
    """Give the thread and the part that a text of ``sort_key`` ends with."""
    *_, thread, part = sort.rsplit(PARTING, 2)
    return thread, int(part)


def line_of(row: Sequence[Any]) -> Line:
    """Make a line of the columns ``LINE``."""
    view, actor, issue, begun, over, ended, body, name = row
    return Line(view, actor, issue, _day(begun), _day(over), bool(ended), body, name)


def _line(row: RowMapping) -> Line:
    told = line_of(tuple(row[column.name] for column in LINE))
    return replace(told, part=row["part"], settled=bool(row["settled"]))


def _row(made: Line) -> Row:
    return {
        "view": made.view,
        "actor": made.actor,
        "issue": made.issue,
        "valid_from": made.valid_from.isoformat() if made.valid_from else None,
        "valid_to": made.valid_to.isoformat() if made.valid_to else None,
        "ended": made.ended,
        "body": made.body,
        "thread": made.thread,
        "part": made.part,
        "settled": made.settled,
        "state": made.state,
        "due": made.due.isoformat() if made.due else None,
    }


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
