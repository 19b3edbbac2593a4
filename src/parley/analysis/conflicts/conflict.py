"""What a conflict is: two reports that cannot both hold as they stand, each with its sentence and both clocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ
from parley.ledger import Told


class Dated(Protocol):
    """What was published on a day, or on none that is told."""

    @property
    def published(self) -> date | None:
        """The day."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """A record that says one side of a conflict: who, what, in which article, published and recorded when."""

    record: str
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    actor: str
    says: str
    text: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Reports against reports; ``left`` was first. ``actors`` are those whom it is about.

    Nothing resolves it: both sides stay, and more reports of either only join.
    """

    kind: ConflictKind
    differ: Differ
    why: str
    actors: tuple[str, ...]
    about: str
    left: tuple[Report, ...]
    right: tuple[Report, ...]

    @property
    def began(self) -> date | None:
        """The day on which it came up."""
        return both_told(self.left, self.right)


def both_told(left: Sequence[Dated], right: Sequence[Dated]) -> date | None:
    """Give the day on which both sides were published, each in the order of time; None where no article tells one."""
    return max((side[0].published for side in (left, right) if side[0].published), default=None)


def report_of(told: Told) -> Report:
    """Take the side that a record says."""
    return Report(
        record=told.id,
        article=told.article,
        outlet=told.outlet,
        published=told.published,
        recorded_at=told.recorded_at,
        actor=", ".join(actors_of(told)),
        says=says(told),
        text=told.text,
    )


def actors_of(told: Told) -> tuple[str, ...]:
    """Give whom a record is about: who takes the position, binds himself, or meets."""
    body = told.body
    if told.kind == "meeting":
        return tuple(sorted(one["name"] for one in body["participants"]))
    return (str(body["actor" if told.kind == "statement" else "debtor"]["name"]),)


def about(told: Told) -> str:
    """Give what a record is about."""
    if told.kind == "meeting":
        return f"meeting of {', '.join(actors_of(told))}"
    return str(told.body["issue" if told.kind == "statement" else "measure"])


def says(told: Told) -> str:
    """Say a record in a few words."""
    body = told.body
    if told.kind == "statement":
        mood = "" if body["modality"] == "actual" else f"{body['modality']}: "
        return f"{mood}{body['stance']} {body['issue']}"
    if told.kind == "meeting":
        return " ".join(str(part) for part in (body["status"], body["when"], body["place"]) if part)
    return " ".join(str(part) for part in (body["status"], body["amount"], body["measure"]) if part)
