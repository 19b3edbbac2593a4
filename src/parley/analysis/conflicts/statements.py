"""Two statements held against each other: of one actor, or of two who speak for one side."""

from __future__ import annotations

from parley.analysis.conflicts.comparing import about_one_day, days_between, named, one_issue, two_outlets
from parley.analysis.conflicts.conflict import ConflictKind, Differ, Finding
from parley.analysis.conflicts.cues import load_cues
from parley.analysis.held.intervals import TOWARDS
from parley.analysis.scoring.words import content_words
from parley.cleaning.copies import load_press
from parley.ledger import Told

FACTS = frozenset({"claims", "accuses"})
HELD = frozenset({"actual", "negated", "former"})
DENIED_WITHIN = 14
"""Days in which one answers what was reported of one."""
SPLIT_WITHIN = 30
"""Days in which two positions of one side are held beside each other."""


def of_one_actor(one: Told, other: Told) -> Finding | None:
    """Compare two statements of one actor, the earlier first."""
    if not (contrary(one, other) and one_issue(one.body["issue"], other.body["issue"])):
        return None
    return _denied(one, other) or _denied(other, one) or _turned(one, other)


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
    if not both_held or not contrary(one, other) or not about_one_day(one, other, SPLIT_WITHIN):
        return None
    if not one_issue(one.body["issue"], other.body["issue"]):
        return None
    return Finding(ConflictKind.SPLIT, Differ.STANCE, "two voices of one side")


def of_two_sides(one: Told, other: Told) -> Finding | None:
    """Compare what one actor claims of another with what the other says of it; all else is no conflict of reports."""
    for claim, answer in ((one, other), (other, one)):
        if claim.body["stance"] not in FACTS or answer.body["modality"] != "negated" or not _speaks_of(claim, answer):
            continue
        told, denied = claim.body["issue"], answer.body["issue"]
        if claim.body["modality"] == "actual" and _names_all(told, denied, answer) and _within(claim, answer):
            return Finding(ConflictKind.DENIAL, Differ.STANCE, "denies what another says")
    return None


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


def _denied(report: Told, answer: Told) -> Finding | None:
    """Say whether an answer denies what a report says of the one who answers."""
    if not _within(report, answer) or load_cues().denies.search(report.text):
        return None
    if load_cues().denies.search(answer.text):
        return Finding(ConflictKind.DENIAL, Differ.STANCE, "denies what is reported")
    if _by_another(report) and not answer.body["source"] and about_one_day(report, answer, 3):
        return Finding(ConflictKind.DENIAL, Differ.STANCE, "says the contrary of what another reports")
    return None


def _within(report: Told, answer: Told) -> bool:
    """Say whether an answer came on the same day or in time after a report; a day before, papers may be behind."""
    apart = days_between(report, answer)
    return apart is not None and -1 <= apart <= DENIED_WITHIN


def _by_another(report: Told) -> bool:
    """Say whether somebody of another side reports what an actor thinks, and no outlet."""
    own = {named(report.body["actor"]), named(report.body["on_behalf_of"])}
    told = [who for who in report.body["source"] if who["kind"] != "unnamed" and not load_press().name(who["name"])]
    return any(named(who) not in own for who in told)


def _tells_change(later: Told) -> bool:
    body = later.body
    return body["modality"] == "former" or body["stance"] == "concedes" or bool(load_cues().changes.search(later.text))


def _speaks_of(claim: Told, answer: Told) -> bool:
    """Say whether a claim is about the one who answers: it names him, by his last name or by his people."""
    name = str(answer.body["actor"]["name"]).split()[-1].casefold()
    stem = name[: max(4, len(name) - 2)]
    return stem in claim.text.casefold() and bool(load_cues().denies.search(answer.text))


def _names_all(told: str, denied: str, answer: Told) -> bool:
    """Say whether what is denied is what is claimed: the claim has each of its words beside the name of its actor."""
    own = str(answer.body["actor"]["name"]).casefold().split()[-1]
    bare = " ".join(word for word in denied.split() if not word.casefold().startswith(own[: max(4, len(own) - 2)]))
    return one_issue(told, denied) or (bool(content_words(bare)) and content_words(bare) <= content_words(told))
