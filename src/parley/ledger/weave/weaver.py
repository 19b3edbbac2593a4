"""What the ledger has to be told before it can keep views: what belongs together, and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, Self

from parley.ledger.told_of import Told

JUDGED = "judged "
"""Begins a key under which a record meets one that people judged on together with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a view, and what views pick rows by; ``body`` is a JSON text, ``thread`` the id of what it tells of.

    A weaver need not name the thread. ``part`` is the line's place among those of its thread; below 0 it is that in the
    order in which they are given. A ``settled`` line stays as it is for as long as its thread only grows.

    ``state`` (how it stands), ``due`` (the last day of what it tells of) and ``order`` (by which the lines of a view
    come, in place of actor, issue and day) follow from the rest; views pick and sort rows by them.
    """

    view: str
    actor: str | None
    issue: str | None
    valid_from: date | None
    valid_to: date | None
    ended: bool
    body: str
    thread: str = ""
    part: int = -1
    settled: bool = field(default=False, compare=False)
    state: str | None = field(default=None, compare=False)
    due: date | None = field(default=None, compare=False)
    order: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Joined:
    """Which thread a record joins, by which link: the names or words on both sides, why, and how surely (0 to 1)."""

    thread: str
    left: str
    right: str
    why: str
    score: float


class Likeness(Protocol):
    """What a text is compared with others by; it hangs on the text alone."""

    @property
    def keys(self) -> Sequence[int]:
        """Numbers of 32 bits, with a sign, of which two texts that may be copies share at least one."""
        ...

    @property
    def sketch(self) -> str:
        """What may be kept where the text may not, so that its copies are found."""
        ...

    @property
    def credit(self) -> str | None:
        """Whom the text says to be by."""
        ...

    def copied(self, other: Self) -> float | None:
        """Say how much of the shorter text was taken over (0 to 1), or None where neither is a copy of the other."""
        ...


class Weaver(Protocol):
    """Says what belongs together under one dossier and the judgements of one moment; it keeps nothing.

    ``version`` moves when the same records make other views: then a ledger is made anew when it is opened.
    """

    version: str

    def blocks(self, told: Told) -> Sequence[str]:
        """Give keys of a record; two records that may belong together share at least one.

        Records that people judged on have a key that begins with ``JUDGED`` for each judgement.
        """
        ...

    def choose(self, told: Told, among: Mapping[str, Sequence[Told]]) -> Joined | None:
        """Choose the thread that a record belongs to, or None for a new one.

        Each is given by its first record, those that people judged on, and its latest.
        """
        ...

    def fold(self, members: Sequence[Told]) -> Sequence[Line]:
        """Say what a thread makes, whose records come in the order in which they were recorded."""
        ...

    def extend(self, lines: Sequence[Line], told: Sequence[Told]) -> Sequence[Line] | None:
        """Say what the lines of a thread become when records join it, or None where it must be folded anew.

        Settled lines are not given, and stay; those that are given back come to them.
        """
        ...

    def clues(self, line: Line) -> frozenset[str]:
        """Give the words by which a line is found that tells a fact."""
        ...

    def topics(self, line: Line) -> frozenset[str]:
        """Say what a line is about, for who asks for all lines about something; the ledger keeps it word for word."""
        ...

    def seeks(self, line: Line) -> frozenset[str]:
        """Say what a line seeks among the facts of other threads; the ledger keeps it word for word."""
        ...

    def tells(self, told: Told, thread: str) -> Sequence[tuple[str, str]]:
        """Give the keys under which a record of a thread is found, each with what it says there."""
        ...

    def asks(self, told: Told, thread: str) -> Sequence[str]:
        """Give the keys under which records are found that can contradict a record of a thread."""
        ...

    def contradicted(self, told: Told, others: Sequence[tuple[Told, bool]]) -> Sequence[tuple[Told, Mapping[str, Any]]]:
        """Give those that a record contradicts, with what is found; each other is told to be of its thread or not."""
        ...

    def likeness(self, text: str, byline: str | None, sketch: str | None = None) -> Likeness:
        """Take what a text is compared by; where only a part of it was kept, by its sketch (empty: there is none)."""
        ...


MakeWeaver = Callable[[Mapping[str, Any], Sequence[Mapping[str, Any]]], Weaver]
"""Makes the weaver of a moment out of the dossier as recorded last, and all judgements by then, in order."""
