"""A change, what bears it out, and which changes come first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class ChangeKind(StrEnum):
    """What changed; in the order in which changes are told."""

    REVERSED = "reversed"
    WITHDRAWN = "withdrawn"
    PLEDGED = "pledged"
    SLIPPED = "slipped"
    FULFILLED = "fulfilled"
    ANSWERED = "answered"
    CONTRADICTED = "contradicted"
    MET = "met"
    MOVED = "moved"
    BEGUN = "begun"
    ASKED = "asked"
    GONE = "gone"
    REPEATED = "repeated"
    APPEARED = "appeared"


ORDER = {kind: place for place, kind in enumerate(ChangeKind)}


class Bears(Protocol):
    """What any view's witness tells of a record."""

    @property
    def record(self) -> str: ...  # noqa: D102

    @property
    def article(self) -> str: ...  # noqa: D102

    @property
    def outlet(self) -> str | None: ...  # noqa: D102

    @property
    def published(self) -> date | None: ...  # noqa: D102

    @property
    def recorded_at(self) -> datetime: ...  # noqa: D102

    @property
    def text(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence that bears a change out, with both clocks."""

    record: str
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """A state of the ledger: what held on a day (None: the end of all that is known), as known at a moment."""

    as_of: date | None = None
    known_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed: whose, about what, what it was before (None: nothing) and is now (None: no more).

    ``how`` is the change in the words of its view ("dropped", "overdue"), ``day`` when it came about, None where nobody
    tells. ``before`` and ``grounds`` bear out what it was and what it is. ``slight``: it tells what somebody believes
    of the world, not what he wants or does.
    """

    kind: ChangeKind
    how: str
    actor: str | None
    about: str
    was: str | None
    now: str | None
    day: date | None
    grounds: tuple[Ground, ...]
    before: tuple[Ground, ...] = ()
    thread: str = ""
    condition: str | None = None
    slight: bool = False


def ground(told: Bears) -> Ground:
    """Take what bears a change out from a view's witness."""
    return Ground(told.record, told.article, told.outlet, told.published, told.recorded_at, told.text)


def grounds(told: Iterable[Bears]) -> tuple[Ground, ...]:
    """Take several, each article once."""
    kept: dict[str, Ground] = {}
    for one in told:
        kept.setdefault(one.article, ground(one))
    return tuple(kept.values())


def ranked(found: Iterable[Change]) -> list[Change]:
    """Put changes in order: by kind, the weighty and then the latest first, then by actor and what they are about."""

    def order(one: Change) -> tuple[int, bool, int, str, str, str, str]:
        day = -(one.day or date.min).toordinal()
        return ORDER[one.kind], one.slight, day, (one.actor or "").casefold(), one.about.casefold(), one.how, one.thread

    return sorted(found, key=order)
