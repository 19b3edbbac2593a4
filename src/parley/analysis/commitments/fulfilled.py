"""Which report says that the condition of a commitment came true: strict, since a wrong one would call it due."""

from __future__ import annotations

from parley.analysis.commitments.life import Life, Step
from parley.analysis.facts.fact import Fact, Facts, Tells
from parley.analysis.facts.roots import roots, told_roots
from parley.records import ConditionKind

SHARED = 0.75
"""Share of the condition's content words that a report has to say."""

FEWEST = 2
"""A condition with fewer content words is never taken for one that came true."""

PLAIN = 3
"""A condition with fewer content words may be that of many things: its report has to name this one, too."""

LASTING = frozenset({ConditionKind.UNLESS, ConditionKind.UNTIL, ConditionKind.AS_LONG_AS})
"""Conditions that have to go on, or that end a commitment: no report makes such a commitment due."""


def fulfilled(life: Life, step: Step, facts: Facts) -> Fact | None:
    """Give the first fact, not earlier than the condition, that tells it as done, or None."""
    words = condition_words(step)
    if not words:
        return None
    told = {witness.article for witness in step.witnesses}
    about = roots(" ".join(filter(None, (life.debtor, life.creditor, life.measure)))) - words
    near = (one for one in facts.near(words, SHARED, Tells.SO) if one.witness.article not in told and _later(one, step))
    return next((one for one in near if _done(one, words) and (len(words) >= PLAIN or about & one.words)), None)


def condition_words(step: Step) -> frozenset[str]:
    """Give the words of a condition by which its report is found, none where no report makes the commitment due."""
    if not step.condition or step.condition_kind in LASTING:
        return frozenset()
    words = told_roots(step.condition)
    return words if len(words) >= FEWEST else frozenset()


def _later(fact: Fact, step: Step) -> bool:
    return fact.day is not None and (step.day is None or step.day <= fact.day)


def _done(fact: Fact, words: frozenset[str]) -> bool:
    """Say whether a fact tells something of the condition in the past, and neither denies nor only wishes it."""
    return bool(words & fact.past) and not fact.unsure
