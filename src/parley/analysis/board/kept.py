"""Boards of a ledger: one of any moment, and one that follows what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from threading import Lock

from parley.analysis.board.board import NEVER, Board, day_number
from parley.analysis.board.told import told_in
from parley.analysis.held.fold import VIEW
from parley.ledger import Against, Key, Ledger, Line, Moved, Sides, Sought, Tier, moved, some_lines


class KeptBoard:
    """The board of all that is known now: where something was recorded, only that is read."""

    def __init__(self) -> None:
        self._lock, self._at = Lock(), _Following()

    def board(self, ledger: Ledger) -> Board:
        """Give it.

        Raises:
            BadLedger: if the database refuses.
        """
        with self._lock:
            told = moved(ledger, VIEW, self._at.last)
            if told.last < self._at.last:  # somebody put an earlier ledger in its place
                self._at, told = _Following(), moved(ledger, VIEW)
            self._at.take(told)
            return self._at.board


def board_of(ledger: Ledger, *, known_at: datetime | None = None) -> Board:
    """Give the board of a moment, of the records of the ledger's tier.

    Raises:
        BadLedger: if the database refuses.
    """
    following, told = _Following(), moved(ledger, VIEW, known_at=known_at)
    if ledger.tier is not Tier.ALL:
        told = replace(told, begun=list(_keyed(some_lines(ledger, Sought(VIEW, known_at, ended=True)))))
    following.take(told)
    return following.board if ledger.tier is Tier.ALL else replace(following.board, own=dict(told.begun))


def _keyed(some: Iterable[Line]) -> Iterator[tuple[Key, Line]]:
    """Number the lines of each thread, which one tier alone makes and nothing names."""
    part: dict[str, int] = {}
    for one in some:
        part[one.thread] = part.get(one.thread, -1) + 1
        yield (one.thread, 0, part[one.thread]), one


class _Following:
    """A board with what it takes to bring it further."""

    def __init__(self) -> None:
        self.board, self.last = Board.empty(), 0
        self._serials: dict[Key, int] = {}
        self._next = 0
        self._threads: dict[str, set[int]] = {}
        self._against: dict[Sides, Against] = {}
        self._pairs: dict[str, set[Sides]] = {}

    def take(self, told: Moved) -> None:
        """Take in what became of the ledger."""
        if told.last == self.last:
            return
        self.last = told.last
        over = [self._drop(key) for key in told.over]
        begun = [(key, told_in(line)) for key, line in told.begun]
        self.board = self.board.moved(self._next, begun, over)
        for key, _ in begun:
            self._serials[key] = self._next
            self._threads.setdefault(key[0], set()).add(self._next)
            self._next += 1
        threads = self._meet(told) | {key[0] for key, _ in begun}
        self.board = self.board.contested(self._days(threads))

    def _drop(self, key: Key) -> int:
        serial = self._serials.pop(key)
        self._threads[key[0]].discard(serial)
        return serial

    def _meet(self, told: Moved) -> set[str]:
        """Keep what contradicts each other, and say of which threads that changed."""
        gone = set(self._against) if told.anew else set(told.apart)
        threads = {name for sides in gone if sides in self._against for name in _threads(self._against.pop(sides))}
        for name in threads:
            self._pairs[name] = {sides for sides in self._pairs[name] if sides in self._against}
        for sides, one in told.against.items():
            self._against[sides] = one
            for name in _threads(one):
                self._pairs.setdefault(name, set()).add(sides)
                threads.add(name)
        return threads

    def _days(self, threads: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Give the first day of contradiction of each position of some threads."""
        for name in threads:
            days = (self._against[sides].day for sides in self._pairs.get(name, ()))
            first = min((_day(one) for one in days), default=NEVER)
            for serial in self._threads.get(name, ()):
                yield serial, first


def _threads(one: Against) -> tuple[str, str]:
    return one.left, one.right


def _day(told: str | None) -> int:
    return day_number(date.fromisoformat(told) if told else None)
