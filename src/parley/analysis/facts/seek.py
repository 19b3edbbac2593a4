"""What is sought among the facts that others tell, as a ledger keeps it: so new facts find whom they may bear on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from parley.analysis.facts.fact import Facts, Tells

LONGEST = 1_000
"""Letters of words that are kept; who seeks more is found by any fact of the kind."""


def seek(words: frozenset[str], share: float, tells: Tells) -> str:
    """Write that facts of a kind are sought that say at least that share (0 to 1) of some words."""
    said = " ".join(sorted(words))
    return f"{tells.name} {share} {said if len(said) <= LONGEST else ''}"


def seekers(seeking: Mapping[str, Iterable[str]], facts: Facts) -> set[str]:
    """Give those who seek what some of the facts may be.

    Args:
        seeking: what is sought, each with those who seek it.
        facts: the facts.
    """
    found: set[str] = set()
    for sought, who in seeking.items():
        tells, share, said = sought.split(" ", 2)
        words = frozenset(said.split())
        if not words or facts.near(words, float(share), Tells[tells]):
            found.update(who)
    return found
