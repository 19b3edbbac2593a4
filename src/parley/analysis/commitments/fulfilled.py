"""Which report says that the condition of a commitment came true: strict, since a wrong one would call it due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from parley.analysis.commitments.facts import Fact
from parley.analysis.commitments.life import Step
from parley.analysis.scoring.words import content_words, covered, load_words

SHARED = 0.75
"""Share of the condition's content words that a report has to say."""

FEWEST = 2
"""A condition with fewer words of its own is never taken for one that came true."""


def fulfilled(step: Step, facts: Iterable[Fact]) -> Fact | None:
    """Give the first fact, later than the condition, that says nearly all its words, or None."""
    words = content_words(step.condition) - load_words().conditional
    if len(words) < FEWEST:
        return None
    told = {witness.article for witness in step.witnesses}
    found = [one for one in facts if one.witness.article not in told and _covers(one, words, step)]
    return min(found, key=_order, default=None)


def _covers(fact: Fact, words: frozenset[str], step: Step) -> bool:
    later = fact.day is not None and (step.day is None or step.day <= fact.day)
    return later and covered(words, fact.words) >= SHARED


def _order(fact: Fact) -> tuple[date, str]:
    return fact.day or date.min, fact.witness.record
