"""One record with its article and both clocks, as the derived tables hold it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, or_, select

from parley.ledger.tables import article, entry, held_at, record, review
from parley.records import published_day


class Decision(StrEnum):
    """What somebody did with a record."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    REOPEN = "reopen"
    UNDO = "undo"
    NOTE = "note"


class Tier(StrEnum):
    """Which records come out: those that a person accepted or corrected, those that nobody decided on, or both.

    What was rejected does for those who review it.
    """

    CONFIRMED = "confirmed"
    """A person accepted or corrected it."""
    CANDIDATE = "candidate"
    """Nobody has decided on it."""
    REJECTED = "rejected"
    """A person rejected it."""
    ALL = "all"
    """Whatever was decided, but what was rejected."""


CONFIRMING = (Decision.ACCEPT.value, Decision.CORRECT.value)
TIERS = dict.fromkeys(CONFIRMING, Tier.CONFIRMED) | {Decision.REJECT.value: Tier.REJECTED}


@dataclass(frozen=True, slots=True)
class Told:
    """One record (``body``, an object by the contract) of one article.

    ``number`` is the entry of its reading and ``place`` its place in that; both name it within a ledger. ``kind`` is
    ``statement``, ``meeting``, ``commitment`` or ``question``. ``published`` is None where the article tells no day.
    ``tier`` is confirmed or candidate; a record that a person corrected is told as corrected.
    """

    number: int
    place: int
    kind: str
    body: dict[str, Any]
    version: str
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    tier: Tier = Tier.CANDIDATE

    @property
    def id(self) -> str:
        """The record's own id."""
        return str(self.body["id"])

    @property
    def text(self) -> str:
        """The evidence."""
        return str(self.body["evidence"]["text"])


def told_of(
    connection: Connection,
    *which: ColumnElement[bool],
    through: tuple[Table, ColumnElement[bool]] | None = None,
    last: int | None = None,
    tier: Tier = Tier.ALL,
) -> list[Told]:
    """Give some records, in the order in which they were recorded, as reviews have them.

    Args:
        connection: the ledger.
        which: what has to be true of them.
        through: a table that they are reached by, and what ties it to them.
        last: the entry up to which reviews count, by default all.
        tier: which of them, by what people decided.
    """
    query = asked(*which, last=last, tier=tier)
    return [made(row) for row in connection.execute(query.join(*through) if through else query)]


def asked(*which: ColumnElement[bool], last: int | None = None, tier: Tier = Tier.ALL) -> Select[Any]:
    """Ask for records with their articles, as reviews have them after some entry."""
    return (
        select(
            record, article.c.article, article.c.outlet, article.c.published, entry.c.recorded_at,
            review.c.decision, review.c.fields,
        )
        .join(article, article.c.version == record.c.version)
        .join(entry, entry.c.number == record.c.since)
        .outerjoin(review, reviewed(last))
        .where(*which, in_tier(tier))
        .order_by(record.c.since, record.c.place)
    )  # fmt: skip


def reviewed(last: int | None, of: Table = record) -> ColumnElement[bool]:
    """Tie a record (or its passage) to the review that stands on it after some entry, notes aside."""
    holds = review.c.until.is_(None) if last is None else held_at(review, last)
    here = and_(review.c.number == of.c.since, review.c.place == of.c.place)
    return and_(here, review.c.decision != Decision.NOTE.value, holds)


def in_tier(tier: Tier) -> ColumnElement[bool]:
    """Say which records are of a tier, by the reviews that they are tied to."""
    if tier is Tier.CONFIRMED:
        return review.c.decision.in_(CONFIRMING)
    if tier is Tier.REJECTED:
        return review.c.decision == Decision.REJECT.value
    undecided = or_(review.c.decision.is_(None), review.c.decision == Decision.REOPEN.value)
    return undecided if tier is Tier.CANDIDATE else or_(undecided, review.c.decision.in_(CONFIRMING))


def made(row: Row[Any]) -> Told:
    """Make a record of what was asked for."""
    body = json.loads(row.body)
    return Told(
        number=row.since,
        place=row.place,
        kind=row.kind,
        body=body | json.loads(row.fields) if row.fields else body,
        version=row.version,
        article=row.article,
        outlet=row.outlet,
        published=published_day(row.published),
        recorded_at=datetime.fromisoformat(row.recorded_at),
        tier=TIERS.get(row.decision, Tier.CANDIDATE),
    )
