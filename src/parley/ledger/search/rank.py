"""How good a passage is for a query: often told in few words.

Neither FTS5's own rank nor that of PostgreSQL serves: the one changes with every article that is added, so that what
was found at an earlier moment would come in another order later, and the two differ from each other.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, case, func, literal

from parley.ledger.search.query import Term
from parley.ledger.tables import passage

ENOUGH = 4
"""Times a term is counted at most."""

SHORT, WHOLE = 100, 1_000_000
"""Letters that every passage is taken to have beside its own, and a scale on which whole numbers are enough."""


def rank(terms: tuple[Term, ...]) -> ColumnElement[int]:
    """Give the rank of a passage as a whole number: how often each term stands in it, over its length."""
    text = literal(" ") + passage.c.words + " "
    told: ColumnElement[int] = literal(0)
    for term in terms:
        sought = f" {' '.join(term.words)}{'' if term.begins else ' '}"
        count = (_length(text) - _length(func.replace(text, sought, ""))) // len(sought)
        told = told + case((count > ENOUGH, ENOUGH), else_=count)
    return told * WHOLE // (_length(passage.c.words) + SHORT)


def _length(text: ColumnElement[Any]) -> ColumnElement[int]:
    """Give the length of a text as a whole number, so that divisions have no rest in either database."""
    return func.length(text, type_=Integer)
