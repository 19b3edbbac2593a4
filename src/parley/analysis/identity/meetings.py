"""Whether two reports tell of one meeting: who meets, in which form, when and where.

Rounds of talks follow each other with the same sides, so the time decides: a meeting that was held is not the one that
is planned afterwards, one that is put off stays the same, and one whose day has passed is not moved any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from parley.analysis.identity.names import Identity, Link
from parley.analysis.scoring.words import fold
from parley.ledger import Told

APART = frozenset({"call", "virtual"})
TWO_AND_THREE = {"bilateral", "trilateral"}
PAST, PLANNED = frozenset({"held", "ongoing"}), frozenset({"proposed", "agreed", "scheduled"})
OFF = frozenset({"postponed", "cancelled", "rejected"})
RECENT, AHEAD = timedelta(days=10), timedelta(days=60)
"""How long before a report a meeting was held that it tells without a time, and how far ahead it looks."""

SLACK = timedelta(days=1)
"""Reports of one meeting may differ by a day: time zones, and talks that go on past midnight."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which a meeting was or is to be; ``told`` by the text, or guessed from the day of the report."""

    first: date | None
    last: date | None
    told: bool


def one_meeting(one: Told, other: Told, identity: Identity) -> Link | None:
    """Link two reports of one meeting, the earlier recorded first."""
    share = _shared(one.body["participants"], other.body["participants"], identity)
    if share == 0 or _two_forms(one.body, other.body) or _two_places(one.body, other.body):
        return None
    early, late = sorted((one, other), key=lambda told: (told.published or date.min, told.recorded_at))
    close = _one_time(early, late)
    if close == 0:
        return None
    return Link(one.text, other.text, "the same sides at one time", round(0.5 * share + 0.5 * close, 2))


def kept_apart(one: Told, other: Told, identity: Identity) -> tuple[float, str] | None:
    """Say how near two reports come that are not linked (0 to 0.5), and what keeps them apart; None: too much does."""
    left, right = one.body, other.body
    share = _shared(left["participants"], right["participants"], identity)
    early, late = sorted((one, other), key=lambda told: (told.published or date.min, told.recorded_at))
    close = _one_time(early, late)
    reasons = {"two forms": _two_forms(left, right), "two places": _two_places(left, right), "two times": not close}
    against = [reason for reason, holds in reasons.items() if holds]
    if share and len(against) == 1:
        return round(share * (0.3 + 0.15 * close), 2), f"the same sides, but {against[0]}"
    met = _met(left["participants"], right["participants"], identity)
    if not share and met >= 2 and not against:
        least = min(len(left["participants"]), len(right["participants"]))
        return round(0.4 * met / (least + 1) * close, 2), f"{met} sides of each at one time, but not the others"
    return None


def _met(left: list[dict[str, Any]], right: list[dict[str, Any]], identity: Identity) -> int:
    return sum(any(identity.actor(one["name"], other["name"]) for other in right) for one in left)


def _shared(left: list[dict[str, Any]], right: list[dict[str, Any]], identity: Identity) -> float:
    """Give the share of sides that both name; 0 unless one report names all that the other does, and two at least."""
    small, large = sorted(([who["name"] for who in told] for told in (left, right)), key=len)
    met = sum(any(identity.actor(name, known) for known in large) for name in small)
    return met / len(large) if met == len(small) >= 2 else 0


def _two_forms(left: dict[str, Any], right: dict[str, Any]) -> bool:
    forms = {left["format"], right["format"]}
    return (left["format"] in APART) != (right["format"] in APART) or forms == TWO_AND_THREE


def _two_places(left: dict[str, Any], right: dict[str, Any]) -> bool:
    """Say whether two places are told that cannot be one; a meeting that is put off may move."""
    here, there = (set(fold(told["place"] or "").split()) for told in (left, right))
    return bool(here and there) and not here & there and not {left["status"], right["status"]} & OFF


def _one_time(early: Told, late: Told) -> float:
    """Say how well the times of two reports agree (0: they cannot be one meeting, 1: the text of both says so)."""
    left, right = _window(early), _window(late)
    if left.first is None or right.first is None or left.last is None or right.last is None:
        return 0 if _over_and_ahead(early, late) and early.article == late.article else 0.4
    meet = left.first - SLACK <= right.last and right.first <= left.last + SLACK
    if meet and left.told and right.told:
        return 1.0
    if _over_and_ahead(early, late):
        plan, held = (left, right) if late.body["status"] in PAST else (right, left)
        return 0.6 if plan.told and _meet(plan, held) else 0
    if meet:
        return 0.6
    return 0.5 if _moved(early, late, left) else 0


def _meet(plan: Window, held: Window) -> bool:
    """Say whether the time of a plan had begun when a meeting was held."""
    if plan.first is None or plan.last is None or held.first is None or held.last is None:
        return False
    return plan.first <= held.last and held.first <= plan.last


def _over_and_ahead(early: Told, late: Told) -> bool:
    """Say whether one is told as held and a later report, or the same article, plans the other."""
    before, after = early.body["status"], late.body["status"]
    if before in PLANNED and after in PAST:
        return early.article == late.article
    return before in PAST and after in PLANNED


def _moved(early: Told, late: Told, left: Window) -> bool:
    """Say whether the later report can tell a new time of what was planned: it was put off, or its day had not come.

    One article that tells two times without such a word tells of two meetings.
    """
    if early.body["status"] in PAST:
        return False
    if {early.body["status"], late.body["status"]} & OFF:
        return True
    passed = left.last is not None and late.published is not None and left.last < late.published
    fresh = left.told and early.article != late.article
    return fresh and not passed and late.body["status"] not in PAST


def _window(told: Told) -> Window:
    """Give the time of a meeting as the text tells it, else by the day of the report."""
    period = told.body.get("period")
    ends = (period["earliest"], period["latest"]) if period else (told.body["when"], told.body["when"])
    first, last = (_day(end, at) for at, end in zip((0, -1), ends, strict=True))
    if first or last:
        return Window(first or (last and last - AHEAD), last or (first and first + AHEAD), told=True)
    day = told.published
    if day is None:
        return Window(None, None, told=False)
    held = told.body["status"] in PAST
    return Window(day - RECENT, day, told=False) if held else Window(day, day + AHEAD, told=False)


def _day(told: str | None, end: int) -> date | None:
    """Read an end of a day or a range; a month or a year, which earlier readings tell, is none."""
    part = (told or "").split("/")[end]
    return date.fromisoformat(part) if len(part) == len("2025-03-01") else None
