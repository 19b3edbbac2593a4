"""Which threads contradict each other, without a look into their records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, FromClause, and_, func, or_, select

from parley.ledger.tables import article, held_at, member, pair, record, review
from parley.ledger.told_of import TIERS, Decision, Tier

Place = tuple[int, int]
"""What names a record: the entry of its reading, and its place in that."""

Sides = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Against:
    """Records of two threads contradict each other from the day on which both were published; None: nobody tells."""

    left: str
    right: str
    day: str | None


PLACES = (pair.c.left_number, pair.c.left_place, pair.c.right_number, pair.c.right_place)


def against(connection: Connection, tier: Tier, last: int, *, after: int = 0) -> dict[Sides, Against]:
    """Give what contradicts each other at the entry ``last``, by its records; only what was found behind ``after``."""
    one, other = _Side("left", last), _Side("right", last)
    joined = other.join(one.join(pair))
    asked = select(*PLACES, *one.told, *other.told).select_from(joined)
    rows = connection.execute(asked.where(pair.c.since > after, held_at(pair, last), one.held, other.held)).all()
    tiers = _tiers(connection, last) if rows else {}
    return {_sides(row): _against(row) for row in rows if all(_counts(tiers.get(one), tier) for one in _sides(row))}


def parted(connection: Connection, after: int, last: int) -> list[Sides]:
    """Give the records that contradicted each other after an entry and do not at another."""
    asked = select(*PLACES).where(pair.c.until > after, pair.c.until <= last)
    return list(map(_sides, connection.execute(asked)))


class _Side:
    """One of both records of a pair: its thread at an entry, and its article's day."""

    def __init__(self, name: str, last: int) -> None:
        self._number, self._place = pair.c[f"{name}_number"], pair.c[f"{name}_place"]
        self._member, self._record, self._article = member.alias(), record.alias(), article.alias()
        day = func.substr(self._article.c.published, 1, 10)
        self.told = (self._member.c.thread.label(f"{name}_thread"), day.label(f"{name}_day"))
        held = self._member.c.until
        self.held = and_(self._member.c.since <= last, or_(held.is_(None), held > last))

    def join(self, more: FromClause) -> FromClause:
        """Tie it to the pair."""
        at = and_(self._member.c.number == self._number, self._member.c.place == self._place)
        here = and_(self._record.c.since == self._number, self._record.c.place == self._place)
        of = self._article.c.version == self._record.c.version
        return more.join(self._member, at).join(self._record, here).join(self._article, of)


def _against(row: Any) -> Against:  # noqa: ANN401  (a row)
    days = [day for day in (row.left_day, row.right_day) if day]
    return Against(row.left_thread, row.right_thread, max(days, default=None))


def _sides(row: Any) -> Sides:  # noqa: ANN401  (a row)
    return (row.left_number, row.left_place), (row.right_number, row.right_place)


def _tiers(connection: Connection, last: int) -> dict[Place, Tier]:
    """Give the tiers of the records that people decided on."""
    asked = select(review.c.number, review.c.place, review.c.decision).where(
        held_at(review, last), review.c.number.is_not(None), review.c.decision != Decision.NOTE.value
    )
    return {(row.number, row.place): TIERS.get(row.decision, Tier.CANDIDATE) for row in connection.execute(asked)}


def _counts(told: Tier | None, tier: Tier) -> bool:
    own = told or Tier.CANDIDATE
    return own is not Tier.REJECTED if tier is Tier.ALL else own is tier
