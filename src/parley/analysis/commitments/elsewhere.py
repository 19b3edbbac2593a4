"""What reports of others make of a commitment: its creditor lets go of it, or another debtor takes it over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.analysis.commitments.life import Life, Step
from parley.analysis.facts.fact import Fact, Facts, Tells
from parley.analysis.facts.roots import roots, told_roots

ALL = 1.0
"""A release has to say all words of the measure."""

HALF = 0.5
"""Who takes a commitment over says it in words of his own, but names the debtor whom he follows."""


def released(life: Life, step: Step, facts: Facts) -> Fact | None:
    """Give the first report that the creditor no longer insists on the measure, or None.

    Where no report names the creditor, whoever drops the demand that this very debtor should do it is taken for him.
    """
    whose = roots(life.debtor if life.creditor is None else life.creditor)
    near = facts.near(_measure(life), ALL, Tells.VOIDS, whose)
    told = (one for one in _after(step, near) if Tells.STANCE in one.tells)
    if life.creditor is not None:
        return next((one for one in told if life.creditor in one.who), None)
    debtor = roots(life.debtor)
    return next((one for one in told if life.debtor not in one.who and debtor <= roots(one.what)), None)


def delegated(life: Life, step: Step, facts: Facts) -> Fact | None:
    """Give the first report that another debtor takes the commitment over from this one, or None."""
    debtor = roots(life.debtor)
    for one in _after(step, facts.near(_measure(life), HALF, Tells.HANDS, debtor)):
        if life.debtor not in one.who and debtor <= one.words - roots(" ".join(one.who)):
            return one
    return None


def _measure(life: Life) -> frozenset[str]:
    return told_roots(life.measure)


def _after(step: Step, told: Iterable[Fact]) -> Iterator[Fact]:
    """Give the facts that are not earlier than the terms."""
    for one in told:
        if one.day is not None and (step.day is None or step.day <= one.day):
            yield one
