"""Two statements held against each other: of one actor, or of two who speak for one side."""

from __future__ import annotations

from parley.analysis.conflicts.pairs.comparing import (
    about_one_day,
    days_between,
    names_only,
    one_issue,
    says_itself,
    sure,
    two_outlets,
)
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.denials import answered, denied_position
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.held.intervals import TOWARDS
from parley.ledger import Told

FACTS = frozenset({"claims", "accuses"})
HELD = frozenset({"actual", "negated", "former"})
DENIED_WITHIN = 14
"""Days in which one answers what was reported of one."""
SPLIT_WITHIN = 30
"""Days in which two positions of one side are held beside each other."""


def of_one_actor(one: Told, other: Told) -> Finding | None:
    """Compare two statements of one actor, the earlier first."""
    if found := denied_position(one, other):
        return found
    if not _contradict(one, other):
        return None
    return answered(one, other) or answered(other, one) or _turned(one, other)


def _turned(one: Told, other: Told) -> Finding | None:
    """Say whether contrary positions are a change of mind, or two reports of about one day."""
    apart = days_between(one, other)
    if apart is None or one.article == other.article:
        return None
    if apart > 0 and _tells_change(other):
        return Finding(ConflictKind.REVERSAL, Differ.STANCE, "the later report tells of a change")
    if apart <= 1 and two_outlets(one, other):
        return Finding(ConflictKind.SOURCES, Differ.STANCE, "contrary reports of about one day")
    return Finding(ConflictKind.REVERSAL, Differ.STANCE, f"the contrary, {apart} days later") if apart else None


def of_one_side(one: Told, other: Told) -> Finding | None:
    """Compare two statements of two actors who speak for one side."""
    both_held = one.body["modality"] == other.body["modality"] == "actual"
    persons = "person" in {one.body["actor"]["kind"], other.body["actor"]["kind"]}
    if not both_held or not persons or not about_one_day(one, other, SPLIT_WITHIN) or not _contradict(one, other):
        return None
    if any(load_cues().owns.search(told.body["issue"]) for told in (one, other)):
        return None
    return Finding(ConflictKind.SPLIT, Differ.STANCE, "two voices of one side")


def _contradict(one: Told, other: Told) -> bool:
    """Say whether two statements cannot both be the position of one who knows his mind.

    A demand that is given up is often told in other words than when it was made: there the thread of both is enough.
    """
    if not contrary(one, other):
        return False
    given_up = other.body["modality"] == "former" and _way(other.body["stance"]) == "towards"
    if not given_up and not one_issue(one.body["issue"], other.body["issue"]):
        return False
    return all(sure(told) and says_itself(told) and not names_only(told) for told in (one, other))


def contrary(one: Told, other: Told) -> bool:
    """Say whether two statements, told without a condition, take contrary stances on what they are about."""
    left, right = one.body, other.body
    if left["condition"] or right["condition"] or not {left["modality"], right["modality"]} <= HELD:
        return False
    ways = {_way(left["stance"]), _way(right["stance"])}
    moods = {left["modality"], right["modality"]}
    if moods == {"actual"}:
        return ways == {"towards", "opposes"}
    return len(moods) == 2 and "actual" in moods and len(ways) == 1 and ways <= {"towards", "opposes", "claims"}


def _way(stance: str) -> str:
    return "towards" if stance in TOWARDS else stance


def _tells_change(later: Told) -> bool:
    body = later.body
    return body["modality"] == "former" or body["stance"] == "concedes" or bool(load_cues().changes.search(later.text))
