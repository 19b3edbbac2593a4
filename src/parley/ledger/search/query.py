"""What a user types into a search: words, "phrases", beginnings*; no other character means anything."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parley.ledger.search.words import words
from parley.records import BadQuery

PIECE = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
CURLY = str.maketrans("“”„«»", '"""""')
MOST = 32
"""Terms of one query."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one behind the other; ``begins``: the last is only the beginning of one."""

    words: tuple[str, ...]
    begins: bool = False


def parse_query(told: str) -> tuple[Term, ...]:
    """Understand a query: every term has to be found. "cease-fire" is a phrase of two words.

    Raises:
        BadQuery: if it has no word, or too many.
    """
    terms: dict[Term, None] = {}
    for quoted, star, bare in PIECE.findall(told.translate(CURLY)):
        text = quoted or bare
        found = tuple(word for word, _, _ in words(text))
        if found:
            terms[Term(found, bool(star) or text.endswith("*"))] = None
    if not terms:
        raise BadQuery("has no word to search for", where=repr(told), remedy='Write words, "phrases" or beginnings*.')
    if len(terms) > MOST or any(len(term.words) > MOST for term in terms):
        raise BadQuery("has too many words", where=repr(told[:40]), remedy=f"Write {MOST} at most.")
    return tuple(terms)


def for_sqlite(terms: tuple[Term, ...], names: tuple[str, ...] = (), *, some: bool = False) -> str:
    """Write a query for FTS5: all terms, or some, and any of the names; the words hold letters and digits alone."""
    told = (" OR " if some else " AND ").join(
        f'"{" ".join(term.words)}"{" *" if term.begins else ""}' for term in terms
    )
    return f"({told}) AND ({' OR '.join(names)})" if names else told


def for_postgresql(terms: tuple[Term, ...], names: tuple[str, ...] = (), *, some: bool = False) -> str:
    """Write a query for PostgreSQL's tsquery; likewise."""
    told = (" | " if some else " & ").join(
        f"({' <-> '.join(term.words)}{':*' if term.begins else ''})" for term in terms
    )
    return f"({told}) & ({' | '.join(names)})" if names else told
