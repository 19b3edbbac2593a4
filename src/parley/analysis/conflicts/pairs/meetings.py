"""Two reports of one meeting held against each other."""

from __future__ import annotations

from parley.analysis.conflicts.pairs.comparing import about_one_day, days_between, days_of, named, two_outlets
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.conflicts.pairs.places import two_places
from parley.ledger import Told

PLANNED = frozenset({"scheduled", "agreed"})
TOOK_PLACE = frozenset({"held", "ongoing"})
CALLED_OFF = frozenset({"cancelled", "rejected"})
NEAR = 3
"""Days between two dates that can be those of one meeting."""


def of_one_meeting(one: Told, other: Told) -> Finding | None:
    """Compare two reports of meetings of the same participants, the earlier first."""
    if not _may_be_one(one, other):
        return None
    return _held_or_not(one, other) or _day(one, other) or _place(one, other)


def _may_be_one(one: Told, other: Told) -> bool:
    """Say whether two outlets may tell of one meeting: not one by telephone and one at a table, nor one more."""
    formats = {one.body["format"], other.body["format"]} - {"unknown"}
    another = load_cues().another
    if len(formats) > 1 or another.search(one.text) or another.search(other.text):
        return False
    return two_outlets(one, other) and about_one_day(one, other, 2)


def _held_or_not(one: Told, other: Told) -> Finding | None:
    """Compare whether it took place, or comes about."""
    statuses = {one.body["status"], other.body["status"]}
    off = statuses & CALLED_OFF
    if not off or not statuses - CALLED_OFF or _apart(one, other):
        return None
    if any(load_cues().denies.search(told.text) for told in (one, other)):
        return Finding(ConflictKind.DENIAL, Differ.STATUS, "one side denies the meeting")
    if statuses & TOOK_PLACE and _same_time(one, other):
        return Finding(ConflictKind.SOURCES, Differ.STATUS, "held by one report, called off by another")
    if statuses & PLANNED and days_between(one, other) == 0:
        return Finding(ConflictKind.SOURCES, Differ.STATUS, "agreed by one report, refused by another of the same day")
    return None


def _day(one: Told, other: Told) -> Finding | None:
    """Compare the days of a meeting that is planned."""
    left, right = days_of(one.body["when"]), days_of(other.body["when"])
    if left is None or right is None or not {one.body["status"], other.body["status"]} <= PLANNED or _apart(one, other):
        return None
    exact = left[0] == left[1] and right[0] == right[1]
    if exact and about_one_day(one, other) and 0 < abs((right[0] - left[0]).days) <= NEAR:
        return Finding(ConflictKind.SOURCES, Differ.DAY, "two days for one meeting")
    return None


def _place(one: Told, other: Told) -> Finding | None:
    """Compare the places of a meeting of one day."""
    left, right = days_of(one.body["when"]), days_of(other.body["when"])
    if left is None or left != right or left[0] != left[1] or not _apart(one, other):
        return None
    statuses = {one.body["status"], other.body["status"]}
    if statuses <= PLANNED or statuses <= TOOK_PLACE:
        return Finding(ConflictKind.SOURCES, Differ.PLACE, "two places for one meeting")
    return None


def _apart(one: Told, other: Told) -> bool:
    """Say whether two places are named."""
    left, right = one.body["place"], other.body["place"]
    return bool(left and right and two_places(left, right))


def _same_time(one: Told, other: Told) -> bool:
    """Say whether both tell a time, and it can be the same."""
    left, right = days_of(one.body["when"]), days_of(other.body["when"])
    return left is not None and right is not None and left[0] <= right[1] and right[0] <= left[1]


def denied_meeting(one: Told, other: Told) -> Finding | None:
    """Compare a meeting that took place by a report with what one of its sides says of it."""
    meeting, answer = (one, other) if one.kind == "meeting" else (other, one)
    body, cues = answer.body, load_cues()
    apart = days_between(meeting, answer)
    if meeting.body["status"] not in TOOK_PLACE or apart is None or not -1 <= apart <= NEAR:
        return None
    if body["modality"] != "negated" or not cues.meets.search(body["issue"]) or not cues.denies.search(answer.text):
        return None
    own = named(body["actor"])
    others = [who for who in meeting.body["participants"] if named(who) != own]
    if len(others) == len(meeting.body["participants"]) or not _names(answer.text, others):
        return None
    return Finding(ConflictKind.DENIAL, Differ.STATUS, "one side denies the meeting")


def _names(text: str, who: list[dict[str, str]]) -> bool:
    """Say whether a text names one of some actors, by the last name or by the people."""
    words = [str(one["name"]).split()[-1].casefold() for one in who]
    return any(word[: max(4, len(word) - 2)] in text.casefold() for word in words)
