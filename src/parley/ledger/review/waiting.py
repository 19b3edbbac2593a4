"""Which records a person is asked about: those that somebody remarked on, that another contradicts, then the least
certain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import nsmallest

from parley.ledger.known.pairs import contradicted_places
from parley.ledger.known.told import told
from parley.ledger.log import Ledger
from parley.ledger.review.listed import reviews
from parley.ledger.told_of import Decision, Tier, Told

NAMING = ("actor", "on_behalf_of", "debtor", "creditor")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants to decide on: kinds (none means all), a part of a name, what is less sure than ``below``.

    ``decided`` asks for what was decided before, rejected records too.
    """

    kinds: tuple[str, ...] = ()
    actor: str | None = None
    below: float = 1.0
    limit: int | None = None
    decided: bool = False


def waiting(ledger: Ledger, asked: Asked, *, known_at: datetime | None = None) -> list[Told]:
    """Give the records that wait for a decision, or those that were decided on: what was remarked on first, then what
    is contradicted, each time the least certain before the others; as it stood at a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    tiers = (Tier.CONFIRMED, Tier.REJECTED) if asked.decided else (Tier.CANDIDATE,)
    found = (
        one
        for tier in tiers
        for one in told(ledger, kinds=asked.kinds, tier=tier, known_at=known_at)
        if _wanted(one, asked)
    )
    noted = {one.record for one in reviews(ledger, known_at=known_at) if one.decision is Decision.NOTE}
    contested = contradicted_places(ledger, known_at=known_at)

    def order(one: Told) -> tuple[bool, bool, float, int, int]:
        place = one.number, one.place
        return place not in noted, place not in contested, float(one.body["confidence"]), *place

    return sorted(found, key=order) if asked.limit is None else nsmallest(asked.limit, found, key=order)


def _wanted(one: Told, asked: Asked) -> bool:
    part = (asked.actor or "").casefold()
    return one.body["confidence"] < asked.below and (not part or any(part in name.casefold() for name in _names(one)))


def _names(one: Told) -> Iterator[str]:
    for key in NAMING:
        if one.body.get(key):
            yield one.body[key]["name"]
    yield from (who["name"] for who in one.body.get("participants", ()))
