"""The threads that records may belong to: looked up together for many records, and kept up as these join."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Text, and_, cast, func, literal, select

from parley.ledger.tables import block, either, member, parts, put, record, thread, write
from parley.ledger.tables.put import Row
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.clues import LASTING
from parley.ledger.weave.weaver import JUDGED

MOST = 20
"""Threads that a record is compared with at most: those that share the most keys with it, then the latest."""

UNDER_A_KEY = 200
"""Threads that are looked at under one key: the latest."""

PIN = "pin"
"""Stands in place of the kind of record in the table of blocks, where a thread has a record that people judged on."""

Ends = list[Told]
"""The first record of a thread, those that people judged on, and, if it is another, the latest."""

Key = tuple[str, str]
"""A kind of records and one of their keys."""


class Candidates:
    """The threads that share keys with records.

    One may serve several entries, one after the other: ``prepare`` looks up what is not known yet, ``close`` ends an
    entry, ``keep`` writes what changed. What it knows must not be changed by others meanwhile.
    """

    def __init__(self) -> None:
        self._under: dict[Key, dict[str, int]] = {}
        self._ends: dict[str, Ends] = {}
        self._keys: dict[str, set[str]] = {}
        self._own: dict[Key, list[str]] = defaultdict(list)
        self._begun: dict[str, tuple[Told, int]] = {}
        self._later: dict[str, Told] = {}
        self._fresh: list[Row] = []
        self._pinned: dict[str, list[Told]] = defaultdict(list)
        self._pins: list[Row] = []

    def __len__(self) -> int:
        return len(self._ends) + len(self._under)

    def prepare(self, connection: Connection, records: Sequence[Told], keys: Sequence[Sequence[str]]) -> None:
        """Look up the threads that share keys (those of each record) with some records."""
        asked: dict[str, set[str]] = defaultdict(set)
        named: set[tuple[str, ...]] = set()
        for one, its in zip(records, keys, strict=True):
            if fresh := [key for key in its if (one.kind, key) not in self._under]:
                asked[one.kind].update(fresh)
                named.add((one.kind, *its))
        for kind, some in asked.items():
            for part in parts(sorted(some)):
                self._look_up(connection, kind, part)
        self._load(connection, {name for kind, *its in named for name in self._nearest(kind, its)})

    def of(self, connection: Connection, kind: str, keys: Sequence[str]) -> dict[str, Ends]:
        """Give the threads that a record is compared with, those with the most keys in common first."""
        near = self._nearest(kind, keys)
        self._load(connection, near)
        return {name: self._ends[name] for name in near if name in self._ends}

    def began(self, name: str, told: Told) -> bool:
        """Say whether a thread began with a record."""
        return bool(self._ends.get(name)) and self._ends[name][0] is told

    def join(self, told: Told, name: str, keys: Iterable[str], number: int) -> None:
        """Take note that a record joined a thread, or began it, by an entry."""
        if name in self._ends:
            self._later[name] = told
        else:
            self._begun[name] = told, number
            self._keys[name] = set()
        self._stand(name, told, number if any(key.startswith(JUDGED) for key in keys) else None)
        for key in keys:
            under = self._under[told.kind, key]
            if name not in under:
                under[name] = told.number
                self._own[told.kind, key].append(name)

    def _stand(self, name: str, told: Told, pinned: int | None) -> None:
        """Let a record stand for its thread as the latest, and for good where people judged on it."""
        ends = self._ends.setdefault(name, [])
        between = [one for one in ends[1:] if one in self._pinned.get(name, ())]
        self._ends[name] = [*ends[:1], *between, told]
        if pinned is not None:
            self._pinned[name].append(told)
            key = f"{PIN} {told.number}.{told.place}"
            self._pins.append({"kind": PIN, "key": key, "thread": name, "since": pinned})

    def close(self, connection: Connection, number: int) -> None:
        """End an entry: put what joined under its keys in the order in which it will be found from now on.

        A key may be there already where it was not looked at; then it stays what it was.
        """
        self._load_keys(connection, {name for some in self._own.values() for name in some if name not in self._keys})
        for (kind, key), some in self._own.items():
            under = self._under[kind, key]
            for name in some:
                del under[name]
            fresh = {name for name in some if key not in self._keys[name]}
            self._fresh += ({"kind": kind, "key": key, "thread": name, "since": number} for name in sorted(fresh))
            for name in fresh:
                self._keys[name].add(key)
            while under and next(reversed(under.values())) == number:
                fresh.add(under.popitem()[0])
            under |= dict.fromkeys(sorted(fresh, reverse=True), number)
            while len(under) > UNDER_A_KEY:
                del under[next(iter(under))]
        self._own.clear()

    def keep(self, connection: Connection) -> None:
        """Write what changed."""
        begun = [_row(name, *first, self._later.pop(name, first[0])) for name, first in self._begun.items()]
        put(connection, thread, begun)
        later = [(told.number, told.place, name) for name, told in self._later.items()]
        write(connection, thread, ("last_number", "last_place"), ("id",), later)
        put(connection, block, self._fresh)
        put(connection, block, self._pins, anyhow="leave")
        self._begun.clear()
        self._later.clear()
        self._fresh.clear()
        self._pins.clear()

    def _look_up(self, connection: Connection, kind: str, keys: Sequence[str]) -> None:
        """Find the threads under keys of a kind, the latest last."""
        latest = (block.c.since.desc(), block.c.thread)
        rank = func.row_number().over(partition_by=(block.c.kind, block.c.key), order_by=latest)
        which = and_(block.c.kind == kind, block.c.key.in_(keys))
        ranked = select(block.c.key, block.c.thread, block.c.since, rank.label("rank")).where(which).subquery()
        found = select(ranked).where(ranked.c.rank <= UNDER_A_KEY).order_by(ranked.c.rank.desc())
        self._under |= {(kind, key): {} for key in keys}
        for key, name, since, _ in connection.execute(found):
            self._under[kind, key][name] = since

    def _nearest(self, kind: str, keys: Sequence[str]) -> list[str]:
        shared: Counter[str] = Counter()
        looked = [self._under[kind, key] for key in keys]
        for key, under in zip(keys, looked, strict=True):
            shared.update(under.keys())
            if key.startswith(JUDGED):
                shared.update(dict.fromkeys(under, MOST - 1))
        names = list(shared)
        if len(shared) > MOST:
            least = sorted(shared.values(), reverse=True)[MOST - 1]
            names = [name for name, count in shared.items() if count >= least]
        since = {name: max(under[name] for under in looked if name in under) for name in names}
        return sorted(names, key=lambda name: (-shared[name], -since[name], name))[:MOST]

    def _load(self, connection: Connection, names: Iterable[str]) -> None:
        """Get the first and the latest records of threads that are not known yet, and those that people judged on."""
        for some in parts(sorted({name for name in names if name not in self._ends})):
            rows = connection.execute(select(thread).where(thread.c.id.in_(some))).all()
            pins = _pins(connection, some)
            places = {(row.first_number, row.first_place) for row in rows} | {
                (row.last_number, row.last_place) for row in rows
            }
            known: dict[tuple[int, int], Told] = {}
            for part in parts(sorted(places.union(*pins.values()))):
                here = either(record.c.since, record.c.place, part)
                known |= {(one.number, one.place): one for one in told_of(connection, here)}
            for row in rows:
                first, last = (row.first_number, row.first_place), (row.last_number, row.last_place)
                between = [place for place in pins[row.id] if place not in {first, last}]
                self._ends[row.id] = [known[one] for one in dict.fromkeys((first, *between, last)) if one in known]
                self._pinned[row.id] = [known[place] for place in pins[row.id] if place in known]

    def _load_keys(self, connection: Connection, names: Iterable[str]) -> None:
        """Get all keys of threads."""
        for some in parts(sorted(names)):
            self._keys |= {name: set() for name in some}
            asked = select(block.c.thread, block.c.key).where(block.c.thread.in_(some), block.c.kind.not_in(LASTING))
            for name, key in connection.execute(asked):
                self._keys[name].add(key)


def _pins(connection: Connection, names: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """Give the places of the records that people judged on, by the threads in which they still stand."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    if connection.execute(select(block.c.key).where(block.c.kind == PIN).limit(1)).first() is None:
        return found
    here = literal(f"{PIN} ") + cast(member.c.number, Text) + "." + cast(member.c.place, Text)
    asked = select(member.c.thread, member.c.number, member.c.place).join(
        block, and_(block.c.thread == member.c.thread, block.c.kind == PIN, block.c.key == here)
    )
    held = asked.where(member.c.thread.in_(names), member.c.until.is_(None))
    for row in connection.execute(held.order_by(member.c.number, member.c.place)):
        found[row.thread].append((row.number, row.place))
    return found


def _row(name: str, first: Told, number: int, last: Told) -> dict[str, object]:
    ends = {"first_number": first.number, "first_place": first.place}
    later = {"last_number": last.number, "last_place": last.place}
    return {"id": name, "kind": first.kind, "since": number} | ends | later
