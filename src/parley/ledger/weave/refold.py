"""What threads make, as far as it differs from what they made before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from parley.ledger.tables import member, parts, record
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.desk import Desk
from parley.ledger.weave.weaver import Line, Weaver

TOGETHER = 200
"""Threads that are folded at once."""


def refold(
    connection: Connection,
    desk: Desk,
    number: int,
    weaver: Weaver,
    joined: Mapping[str, Sequence[Told]],
    anew: Collection[str] = (),
) -> None:
    """Bring the lines of threads up to an entry.

    Args:
        connection: the ledger.
        desk: holds the lines and takes those that change.
        number: the entry's.
        weaver: says what a thread makes.
        joined: the records that joined threads.
        anew: threads that are folded out of all their records: others left them, or all were moved.
    """
    for name in joined.keys() & desk.whole.keys():
        desk.whole[name] += joined[name]
    for some in parts(sorted({*joined, *anew}), TOGETHER):
        desk.lines.prepare(connection, some)
        made = {name: _more(desk, weaver, name, joined[name]) for name in some if name not in anew}
        rest = [name for name in some if made.get(name) is None]
        _load(connection, desk, number, [name for name in rest if name not in desk.whole])
        desk.lines.settle(connection, rest)
        made |= {name: weaver.fold(desk.whole[name]) if desk.whole[name] else () for name in rest}
        for name in some:
            desk.lines.change(name, number, made[name] or (), weaver)


def _more(desk: Desk, weaver: Weaver, name: str, joined: Sequence[Told]) -> Sequence[Line] | None:
    """Say what a thread makes when records join it, or None where it must be folded anew."""
    if desk.candidates.began(name, joined[0]):
        return weaver.fold(joined)
    before = desk.lines.of(name)
    return weaver.extend(before, joined) if before else None


def _load(connection: Connection, desk: Desk, number: int, names: Sequence[str]) -> None:
    """Get all records of threads, as far as they had joined by an entry."""
    if not names:
        return
    desk.keep_members(connection)
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    held = (member.c.thread.in_(names), member.c.until.is_(None), member.c.since <= number, record.c.until.is_(None))
    where = {(row.number, row.place): row.thread for row in connection.execute(select(member).where(*held[:3]))}
    desk.whole |= {name: [] for name in names}
    for told in told_of(connection, *held, through=(member, here)):
        desk.whole[where[told.number, told.place]].append(told)
