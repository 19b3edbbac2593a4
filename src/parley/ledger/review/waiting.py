"""Which records a person is asked about, the least certain first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from parley.ledger.known.told import told
from parley.ledger.log import Ledger
from parley.ledger.told_of import Tier, Told

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


def waiting(ledger: Ledger, asked: Asked) -> list[Told]:
    """Give the records that wait for a decision, or those that were decided on.

    Raises:
        BadLedger: if the database refuses.
    """
    tiers = (Tier.CONFIRMED, Tier.REJECTED) if asked.decided else (Tier.CANDIDATE,)
    found = (one for tier in tiers for one in told(ledger, kinds=asked.kinds, tier=tier) if _wanted(one, asked))
    return sorted(found, key=_order) if asked.limit is None else nsmallest(asked.limit, found, key=_order)


def _order(one: Told) -> tuple[float, int, int]:
    return float(one.body["confidence"]), one.number, one.place


def _wanted(one: Told, asked: Asked) -> bool:
    part = (asked.actor or "").casefold()
    return one.body["confidence"] < asked.below and (not part or any(part in name.casefold() for name in _names(one)))


def _names(one: Told) -> Iterator[str]:
    for key in NAMING:
        if one.body.get(key):
            yield one.body[key]["name"]
    yield from (who["name"] for who in one.body.get("participants", ()))
