"""Two reports of one commitment held against each other."""

from __future__ import annotations

from typing import Any

from parley.analysis.conflicts.pairs.comparing import about_one_day, named, one_issue, two_outlets
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.scoring.words import content_words
from parley.ledger import Told

PROMISED = frozenset({"pledged", "offered", "conditional"})
GIVEN = PROMISED | {"delivered"}
ROUNDED = 0.1
"""Two numbers that differ by less than a tenth may be one, rounded."""


def of_one_commitment(one: Told, other: Told) -> Finding | None:
    """Compare two reports of what one debtor is to provide, the earlier first."""
    left, right = one.body, other.body
    if left["condition"] or right["condition"] or not one_issue(left["measure"], right["measure"]):
        return None
    to = {named(left["creditor"]), named(right["creditor"])} - {None}
    if len(to) > 1 or one.article == other.article:
        return None
    return _status(one, other) or _amount(one, other)


def _status(one: Told, other: Told) -> Finding | None:
    """Compare whether it is provided."""
    statuses = {one.body["status"], other.body["status"]}
    if "refused" not in statuses or not statuses & GIVEN:
        return None
    refusal = one if one.body["status"] == "refused" else other
    if load_cues().denies.search(refusal.text) and about_one_day(one, other, 7):
        return Finding(ConflictKind.DENIAL, Differ.STATUS, "denies what is reported")
    if two_outlets(one, other) and about_one_day(one, other, 0):
        return Finding(
            ConflictKind.SOURCES, Differ.STATUS, "provided by one report, refused by another of the same day"
        )
    return None


def _amount(one: Told, other: Told) -> Finding | None:
    """Compare how much it is."""
    statuses = {one.body["status"], other.body["status"]}
    if not (statuses <= PROMISED or statuses == {"delivered"}):
        return None
    if two_outlets(one, other) and about_one_day(one, other) and two_amounts(_quantity(one), _quantity(other)):
        return Finding(ConflictKind.SOURCES, Differ.AMOUNT, "two amounts of one commitment")
    return None


def _quantity(told: Told) -> dict[str, Any] | None:
    """Give the amount in numbers; a reading of an earlier reader has none."""
    found: dict[str, Any] | None = told.body.get("quantity")
    return found


def two_amounts(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    """Say whether two amounts count the same and cannot be one, also if one of them is rounded."""
    if (
        one is None
        or other is None
        or one["currency"] != other["currency"]
        or not _one_unit(one["unit"], other["unit"])
    ):
        return False
    return _below(one, other) or _below(other, one)


def _below(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Say whether all of one amount is less than all of the other."""
    high, low = one["high"], other["low"]
    return high is not None and low is not None and high < low * (1 - ROUNDED)


def _one_unit(one: str | None, other: str | None) -> bool:
    """Say whether two units can count the same: people are also hostages."""
    counts = load_cues().counts
    if one is None or other is None or counts.fullmatch(one) or counts.fullmatch(other):
        return True
    return bool(content_words(one) & content_words(other))
