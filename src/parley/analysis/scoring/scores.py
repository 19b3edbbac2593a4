"""The figures: precision, recall and F1 for each kind and level, with what was missed and what was told in vain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from parley.analysis.scoring.agreement import same_what, same_who
from parley.analysis.scoring.findings import Finding, Kind, Marked, findings_of, records_of
from parley.analysis.scoring.matching import best_pairs
from parley.records import Reading, Span


class Level(StrEnum):
    """How much of a record must be right, from least to most."""

    FOUND = "found"
    WHO = "who"
    WHAT = "what"


@dataclass(frozen=True, slots=True)
class Figures:
    """How many records were marked, told, and both, at one level of one kind."""

    hits: int = 0
    told: int = 0
    gold: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.hits + other.hits, self.told + other.told, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The share of what was told that was marked, to three places."""
        return round(self.hits / self.told, 3) if self.told else 0.0

    @property
    def recall(self) -> float:
        """The share of what was marked that was told, to three places."""
        return round(self.hits / self.gold, 3) if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, to three places."""
        if not self.hits:
            return 0.0
        precision, recall = self.hits / self.told, self.hits / self.gold
        return round(2 * precision * recall / (precision + recall), 3)


@dataclass(frozen=True, slots=True)
class Missed:
    """A record beside the one of the other side that comes nearest: mostly one that was missed, or told in vain.

    ``reached`` is the highest level at which some record of the other side agrees with it, ``nearest`` that record;
    both are None where the evidence of none overlaps.
    """

    article: str
    finding: Finding
    reached: Level | None
    nearest: Finding | None


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures over all articles, with the marked records that were got whole, those that were missed, and the told
    ones that nobody marked.
    """

    figures: Mapping[Kind, Mapping[Level, Figures]]
    misses: tuple[Missed, ...]
    false_alarms: tuple[Missed, ...]
    hits: tuple[Missed, ...] = ()

    @property
    def headline(self) -> float:
        """The mean over the four kinds of F1 at the level ``what``, to three places."""
        return round(sum(levels[Level.WHAT].f1 for levels in self.figures.values()) / len(self.figures), 3)


def score(pairs: Iterable[tuple[Marked, Reading | None]]) -> Scores:
    """Compare readings with the marked articles; an article without a reading counts as read without findings."""
    return score_findings((marked, findings_of(reading, marked.text) if reading else {}) for marked, reading in pairs)


def score_findings(pairs: Iterable[tuple[Marked, Mapping[Kind, tuple[Finding, ...]]]]) -> Scores:
    """Compare findings, whoever made them, with those that are marked in each article."""
    figures = {kind: dict.fromkeys(Level, Figures()) for kind in Kind}
    misses: list[Missed] = []
    alarms: list[Missed] = []
    hits: list[Missed] = []
    for marked, told in pairs:
        for kind in Kind:
            table = _Table(marked.findings.get(kind, ()), told.get(kind, ()))
            for level in Level:
                figures[kind][level] += table.figures(level)
            misses += table.misses(marked.id)
            alarms += table.false_alarms(marked.id)
            hits += table.hits(marked.id)
    return Scores(figures, tuple(misses), tuple(alarms), tuple(hits))


def right(marked: Marked, reading: Reading) -> dict[str, bool]:
    """Say of each record of a reading, by its id, whether a marked one agrees with it whole."""
    found: dict[str, bool] = {}
    for kind, told in findings_of(reading, marked.text).items():
        hits = set(_Table(marked.findings.get(kind, ()), told).pairs(Level.WHAT).values())
        found.update({record.id: at in hits for at, record in enumerate(records_of(reading, kind))})
    return found


class _Table:
    """The marked and the told findings of one kind in one article, with the level at which each pair agrees."""

    def __init__(self, gold: Sequence[Finding], told: Sequence[Finding]) -> None:
        self.gold, self.told = gold, told
        self.levels = [[_agreement(one, other) for other in told] for one in gold]

    def figures(self, level: Level) -> Figures:
        """Count the most pairs that agree at a level."""
        return Figures(len(self.pairs(level)), len(self.told), len(self.gold))

    def pairs(self, level: Level) -> dict[int, int]:
        """Pair the findings that agree at least at a level."""
        enough = list(Level)[list(Level).index(level) :]
        return best_pairs([[at for at, reached in enumerate(row) if reached in enough] for row in self.levels])

    def hits(self, article: str) -> list[Missed]:
        """List the marked findings that a told one matches whole, each with that one."""
        whole = sorted(self.pairs(Level.WHAT).items())
        return [Missed(article, self.gold[at], Level.WHAT, self.told[other]) for at, other in whole]

    def misses(self, article: str) -> list[Missed]:
        """List the marked findings that no told one matches whole."""
        whole = self.pairs(Level.WHAT)
        rows = [at for at in range(len(self.gold)) if at not in whole]
        return [_missed(article, self.gold[at], self.levels[at], self.told) for at in rows]

    def false_alarms(self, article: str) -> list[Missed]:
        """List the told findings that match no marked one whole."""
        whole = set(self.pairs(Level.WHAT).values())
        columns = [at for at in range(len(self.told)) if at not in whole]
        return [_missed(article, self.told[at], [row[at] for row in self.levels], self.gold) for at in columns]


def _missed(article: str, finding: Finding, levels: Sequence[Level | None], others: Sequence[Finding]) -> Missed:
    """Put a finding beside the one of the other side that comes nearest to it."""
    order = [None, *Level]
    best = max(range(len(others)), key=lambda at: (order.index(levels[at]), -at), default=None)
    if best is None or levels[best] is None:
        return Missed(article, finding, None, None)
    return Missed(article, finding, levels[best], others[best])


def _agreement(gold: Finding, told: Finding) -> Level | None:
    """Give the highest level at which two findings agree, None where their evidence does not overlap by half."""
    if gold.span is None or told.span is None or not _overlap_by_half(gold.span, told.span):
        return None
    if not same_who(gold, told):
        return Level.FOUND
    return Level.WHAT if same_what(gold, told) else Level.WHO


def _overlap_by_half(one: Span, other: Span) -> bool:
    """Say whether two spans share at least half of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])
