"""Commitments of those who are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from parley.analysis.asked import Meant, actors_meant, issues_meant
from parley.analysis.commitments.standing import Standing
from parley.analysis.identity import Identity

Found = Sequence[tuple[Standing, str]]
"""Commitments with their threads."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: any of the debtors, and any of the creditors, and any of the issues; none named means all."""

    debtors: tuple[str, ...] = ()
    creditors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


def narrowed(found: Found, wish: Wish, identity: Identity) -> tuple[Found, list[Meant]]:
    """Keep the commitments that are asked for, and give the names that none of them has."""
    unknown: list[Meant] = []
    for asked, meaning, name in ((wish.debtors, actors_meant, _debtor), (wish.creditors, actors_meant, _creditor),
                                 (wish.issues, issues_meant, _measure)):  # fmt: skip
        if asked:
            meant = [meaning(one, _names(found, name), identity) for one in asked]
            unknown += (one for one in meant if not one.names)
            found = [one for one in found if any(name(one[0]) in each.names for each in meant)]
    return found, unknown


def _debtor(told: Standing) -> str:
    return told.life.debtor


def _creditor(told: Standing) -> str:
    return told.life.creditor or ""


def _measure(told: Standing) -> str:
    return told.life.measure


def _names(found: Found, name: Callable[[Standing], str]) -> Iterable[str]:
    return {name(told) for told, _ in found} - {""}
