"""Networks whose ties count how often somebody spoke for or against an issue.

As Discourse Network Analyzer counts them (Leifeld 2017, chapter 12): what the same actor tells of the same issue with
the same sign counts once for each document, week or month, and two actors are tied by the products of their counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from math import sqrt

from parley.analysis.network.ties import Measure, Tie

Speech = Mapping[tuple[str, int], int]
"""How often an actor spoke for (1) or against (-1) each issue."""


class Per(StrEnum):
    """Within what the same is counted once: nothing, a document, a week (ISO 8601), a month, the whole span of time."""

    STATEMENT = "statement"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    SPAN = "span"


class Share(StrEnum):
    """What a count is divided by.

    Between actors: nothing; the mean of how often both spoke (``average``); the counts that either has (``jaccard``);
    the root of the product of the sums of squares (``cosine``). Between an actor and an issue: nothing; how often the
    actor spoke (``activity``); how often the issue was spoken to (``prominence``).
    """

    COUNT = "count"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"


BETWEEN_ACTORS = frozenset({Share.COUNT, Share.AVERAGE, Share.JACCARD, Share.COSINE})
TO_ISSUES = frozenset({Share.COUNT, Share.ACTIVITY, Share.PROMINENCE})


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody spoke for (1) or against (-1) an issue, in an article, on a day (None where it tells none)."""

    actor: str
    issue: str
    sign: int
    article: str
    day: date | None


def counted(tellings: Iterable[Telling], per: Per) -> dict[str, Speech]:
    """Count for each actor how often he spoke for or against each issue; what tells no day counts by its article."""
    speech: dict[str, Counter[tuple[str, int]]] = defaultdict(Counter)
    seen: set[tuple[object, ...]] = set()
    for one in tellings:
        key = (one.actor, one.issue, one.sign, _within(one, per))
        if per is Per.STATEMENT or key not in seen:
            seen.add(key)
            speech[one.actor][one.issue, one.sign] += 1
    return {actor: speech[actor] for actor in sorted(speech)}


def between_actors(speech: Mapping[str, Speech], measure: Measure, share: Share) -> list[Tie]:
    """Tie actors to one another, in the order of their names; those who have nothing in common are not tied."""
    ties = []
    for left, right in combinations(speech, 2):
        agree, differ = _shared(speech[left], speech[right])
        counts = {Measure.CONGRUENCE: sum(agree.values()), Measure.CONFLICT: sum(differ.values())}
        count = counts.get(measure, counts[Measure.CONGRUENCE] - counts[Measure.CONFLICT])
        if agree or differ:
            weight = round(count / _by(share, speech[left], speech[right]), 6)
            ties.append(Tie(left, right, weight, tuple(sorted(agree)), tuple(sorted(differ))))
    return [tie for tie in ties if tie.weight or measure is Measure.SUBTRACT]


def to_issues(speech: Mapping[str, Speech], measure: Measure, share: Share) -> list[tuple[str, str, float]]:
    """Tie actors to issues: by how often they spoke for it, against it, or the first less the second."""
    spoken: Counter[str] = Counter()
    for told in speech.values():
        for (issue, _), count in told.items():
            spoken[issue] += count
    ties = []
    for actor, told in speech.items():
        for issue in sorted({issue for issue, _ in told}):
            pro, contra = told.get((issue, 1), 0), told.get((issue, -1), 0)
            count = {Measure.CONGRUENCE: pro, Measure.CONFLICT: contra}.get(measure, pro - contra)
            by = {Share.ACTIVITY: sum(told.values()), Share.PROMINENCE: spoken[issue]}.get(share, 1)
            if count or measure is Measure.SUBTRACT:
                ties.append((actor, issue, round(count / by, 6)))
    return ties


def _within(one: Telling, per: Per) -> object:
    if per is Per.DOCUMENT or (one.day is None and per in {Per.WEEK, Per.MONTH}):
        return one.article
    if one.day is None or per is Per.SPAN:
        return None
    return one.day.isocalendar()[:2] if per is Per.WEEK else (one.day.year, one.day.month)


def _shared(left: Speech, right: Speech) -> tuple[dict[str, int], dict[str, int]]:
    """Give the products of two actors' counts on each issue: with the same sign, and with opposite ones."""
    agree: Counter[str] = Counter()
    differ: Counter[str] = Counter()
    for (issue, sign), count in left.items():
        agree[issue] += count * right.get((issue, sign), 0)
        differ[issue] += count * right.get((issue, -sign), 0)
    return +agree, +differ


def _by(share: Share, left: Speech, right: Speech) -> float:
    """Say what the count of two actors is divided by."""
    if share is Share.AVERAGE:
        return (sum(left.values()) + sum(right.values())) / 2
    if share is Share.JACCARD:
        cells = left.keys() | right.keys()
        pairs = [(left.get(cell, 0), right.get(cell, 0)) for cell in cells]
        return sum(one * other if one and other else one + other for one, other in pairs)
    if share is Share.COSINE:
        return sqrt(sum(one * one for one in left.values()) * sum(one * one for one in right.values()))
    return 1
