"""An actor against what another reports of him."""

from __future__ import annotations

from parley.analysis.conflicts.pairs.comparing import (
    SHARED,
    about_one_day,
    all_in,
    days_between,
    named,
    names_only,
    one_issue,
)
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.analysis.held.intervals import TOWARDS
from parley.analysis.scoring.words import content_words
from parley.cleaning.copies import load_press
from parley.ledger import Told

FACTS = frozenset({"claims", "accuses"})
DENIED_WITHIN = 14
"""Days in which one answers what was reported of one."""


def denied_position(one: Told, other: Told) -> Finding | None:
    """Compare a position that is reported of an actor with what he, or who speaks for him, says is not so.

    What is denied is told as a clause ("it had accepted a truce"), which has all words of the position's issue.
    """
    for report, answer in ((one, other), (other, one)):
        if report.body["stance"] in TOWARDS and report.body["modality"] == "actual" and _says_no(answer):
            own = {named(answer.body["actor"]), named(answer.body["on_behalf_of"])} - {None}
            if named(report.body["actor"]) in own and _within(report, answer) and _clause_of(answer, report):
                return Finding(ConflictKind.DENIAL, Differ.STANCE, "denies what is reported")
    return None


def _says_no(answer: Told) -> bool:
    body = answer.body
    return body["stance"] in FACTS and body["modality"] == "negated" and bool(load_cues().denies.search(answer.text))


def _clause_of(answer: Told, report: Told) -> bool:
    """Say whether a clause that is denied tells the position, and not the contrary ("it rejected a truce")."""
    clause, issue = answer.body["issue"], report.body["issue"]
    if bool(load_cues().turns.search(clause)) != bool(load_cues().turns.search(issue)):
        return False
    words = content_words(issue)
    if not words or names_only(report) or load_cues().denies.search(report.text):
        return False
    return all_in(words, content_words(clause))


def denied_saying(one: Told, other: Told) -> Finding | None:
    """Compare what one actor claims of another with what the other says of it; all else is no conflict of reports."""
    for claim, answer in ((one, other), (other, one)):
        if claim.body["stance"] not in FACTS or answer.body["modality"] != "negated" or not _speaks_of(claim, answer):
            continue
        told, denied = claim.body["issue"], answer.body["issue"]
        if claim.body["modality"] == "actual" and _names_all(told, denied, answer) and _within(claim, answer):
            return Finding(ConflictKind.DENIAL, Differ.STANCE, "denies what another says")
    return None


def answered(report: Told, answer: Told) -> Finding | None:
    """Say whether an answer denies what a report says of the one who answers."""
    if not _within(report, answer) or load_cues().denies.search(report.text):
        return None
    if load_cues().denies.search(answer.text):
        return Finding(ConflictKind.DENIAL, Differ.STANCE, "denies what is reported")
    if report.article == answer.article or answer.body["actor"]["kind"] == "unnamed":
        return None
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


def _speaks_of(claim: Told, answer: Told) -> bool:
    """Say whether a claim is about the one who answers: it names him, by his last name or by his people."""
    name = str(answer.body["actor"]["name"]).split()[-1].casefold()
    stem = name[: max(4, len(name) - 2)]
    return stem in claim.text.casefold() and bool(load_cues().denies.search(answer.text))


def _names_all(told: str, denied: str, answer: Told) -> bool:
    """Say whether what is denied is what is claimed: the claim has each of its words beside the name of its actor."""
    own = str(answer.body["actor"]["name"]).casefold().split()[-1]
    bare = " ".join(word for word in denied.split() if not word.casefold().startswith(own[: max(4, len(own) - 2)]))
    words = content_words(bare)
    return one_issue(told, denied) or (len(words) >= SHARED and words <= content_words(told))
