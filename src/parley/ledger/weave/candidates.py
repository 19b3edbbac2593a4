"""The threads that records may belong to: looked up together for many records, and kept up as these join."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Text, and_, cast, func, insert, literal, or_, select, update

from parley.ledger.tables import block, either, member, record, thread
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.weaver import JUDGED

MOST = 20
"""Threads that a record is compared with at most: those that share the most keys with it, then the latest."""

UNDER_A_KEY = 200
"""Threads that are looked at under one key: the latest."""

PIN = "pin"
"""Stands in place of the kind of record in the table of blocks, where a thread has a record that people judged on."""

Ends = list[Told]
"""The first record of a thread, those that people judged on, and, if it is another, the latest."""


class Candidates:
    """The threads that share keys with some records.

    Args:
        connection: the ledger.
        records: the records.
        keys: those of each record.
    """

    def __init__(self, connection: Connection, records: Sequence[Told], keys: Sequence[Sequence[str]]) -> None:
        self._connection = connection
        self._under: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        self._ends: dict[str, Ends] = {}
        self._begun: dict[str, Told] = {}
        self._later: dict[str, Told] = {}
        self._fresh: list[dict[str, object]] = []
        self._pinned: dict[str, list[Told]] = defaultdict(list)
        asked: dict[str, set[str]] = defaultdict(set)
        for one, its in zip(records, keys, strict=True):
            asked[one.kind].update(its)
        self._look_up(asked)
        self._load({name for one, its in zip(records, keys, strict=True) for name in self._nearest(one.kind, its)})

    def of(self, kind: str, keys: Sequence[str]) -> dict[str, Ends]:
        """Give the threads that a record is compared with, those with the most keys in common first."""
        return {name: self._ends[name] for name in self._nearest(kind, keys) if name in self._ends}

    def join(self, told: Told, name: str, keys: Iterable[str]) -> None:
        """Take note that a record joined a thread, or began it."""
        if name in self._ends:
            self._later[name] = told
        else:
            self._begun[name] = told
        self._known(name, told, pinned=any(key.startswith(JUDGED) for key in keys))
        for key in keys:
            if name not in self._under[told.kind, key]:
                self._under[told.kind, key][name] = told.number
                self._fresh.append({"kind": told.kind, "key": key, "thread": name})

    def _known(self, name: str, told: Told, *, pinned: bool) -> None:
        """Let a record stand for its thread as the latest, and for good where people judged on it."""
        ends = self._ends.setdefault(name, [])
        between = [one for one in ends[1:] if one in self._pinned[name]]
        self._ends[name] = [*ends[:1], *between, told]
        if pinned:
            self._pinned[name].append(told)
            self._fresh.append({"kind": PIN, "key": f"{PIN} {told.number}.{told.place}", "thread": name})

    def keep(self, number: int) -> None:
        """Write what was noted."""
        if self._begun:
            begun = [_row(name, told, self._later.pop(name, told), number) for name, told in self._begun.items()]
            self._connection.execute(insert(thread), begun)
        for name, told in self._later.items():
            ends = {"last_number": told.number, "last_place": told.place}
            self._connection.execute(update(thread).where(thread.c.id == name).values(ends))
        if self._fresh:
            self._keep_keys(number)

    def _keep_keys(self, number: int) -> None:
        """Write under which keys threads are found from now on; a key that was not looked at may be there already."""
        threads = {str(row["thread"]) for row in self._fresh} - self._begun.keys()
        known = select(block.c.key, block.c.thread).where(block.c.thread.in_(threads))
        there = {tuple(row) for row in self._connection.execute(known)} if threads else set()
        fresh = [row | {"since": number} for row in self._fresh if (row["key"], row["thread"]) not in there]
        if fresh:
            self._connection.execute(insert(block), fresh)

    def _look_up(self, asked: Mapping[str, set[str]]) -> None:
        """Find the threads under keys, by kind."""
        under = [and_(block.c.kind == kind, block.c.key.in_(sorted(keys))) for kind, keys in asked.items() if keys]
        if not under:
            return
        rank = func.row_number().over(
            partition_by=(block.c.kind, block.c.key), order_by=(block.c.since.desc(), block.c.thread)
        )
        ranked = select(block, rank.label("rank")).where(or_(*under)).subquery()
        for row in self._connection.execute(select(ranked).where(ranked.c.rank <= UNDER_A_KEY)):
            self._under[row.kind, row.key][row.thread] = row.since

    def _nearest(self, kind: str, keys: Sequence[str]) -> list[str]:
        shared: Counter[str] = Counter()
        since: dict[str, int] = {}
        for key in keys:
            for name, number in self._under.get((kind, key), {}).items():
                shared[name] += MOST if key.startswith(JUDGED) else 1
                since[name] = max(number, since.get(name, 0))
        return sorted(shared, key=lambda name: (-shared[name], -since[name], name))[:MOST]

    def _load(self, names: set[str]) -> None:
        """Get the first and the latest records of threads, and those that people judged on."""
        if not names:
            return
        rows = self._connection.execute(select(thread).where(thread.c.id.in_(names))).all()
        places = {(row.first_number, row.first_place) for row in rows} | {(r.last_number, r.last_place) for r in rows}
        pins = self._pins(names)
        here = either(record.c.since, record.c.place, places | {place for some in pins.values() for place in some})
        known = {(one.number, one.place): one for one in told_of(self._connection, here)}
        for row in rows:
            first, last = (row.first_number, row.first_place), (row.last_number, row.last_place)
            between = [place for place in pins[row.id] if place not in {first, last}]
            self._ends[row.id] = [known[one] for one in dict.fromkeys((first, *between, last)) if one in known]
            self._pinned[row.id] = [known[place] for place in pins[row.id] if place in known]

    def _pins(self, names: set[str]) -> dict[str, list[tuple[int, int]]]:
        """Give the places of the records that people judged on, by the threads in which they still stand."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        if self._connection.execute(select(block.c.key).where(block.c.kind == PIN).limit(1)).first() is None:
            return found
        here = literal(f"{PIN} ") + cast(member.c.number, Text) + "." + cast(member.c.place, Text)
        asked = select(member.c.thread, member.c.number, member.c.place).join(
            block, and_(block.c.thread == member.c.thread, block.c.kind == PIN, block.c.key == here)
        )
        held = asked.where(member.c.thread.in_(names), member.c.until.is_(None))
        for row in self._connection.execute(held.order_by(member.c.number, member.c.place)):
            found[row.thread].append((row.number, row.place))
        return found


def _row(name: str, first: Told, last: Told, number: int) -> dict[str, object]:
    ends = {"first_number": first.number, "first_place": first.place}
    later = {"last_number": last.number, "last_place": last.place}
    return {"id": name, "kind": first.kind, "since": number} | ends | later
