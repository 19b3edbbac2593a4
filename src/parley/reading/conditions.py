"""The condition that a position or commitment is tied to, as the text's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.lexicon import load_words

if TYPE_CHECKING:
    from parley.language import Token


LONGEST = 4
"""Words of the longest phrase that opens a condition."""


def condition_of(predicate: Token) -> tuple[int, int] | None:
    """Find the condition of a predicate below it or on the clauses above it.

    Returns:
        A half open span of tokens, or None where the text sets no condition.
    """
    seen = predicate
    while True:
        for token in [seen, *(c for c in seen.children if c.dep_ in {"xcomp", "ccomp", "acomp"})]:
            for child in token.children:
                if _is_condition(child):
                    return _span(child)
        if seen.dep_ in {"ROOT", "relcl"} or seen.head == seen:
            return None
        seen = seen.head


def _is_condition(child: Token) -> bool:
    marks = load_words().condition_marks
    if child.dep_ == "advcl":
        return any(
            g.lower_ in marks and g.dep_ in {"mark", "advmod", "prep"} for g in child.children
        ) or _starts_with_phrase(child)
    return child.dep_ in {"prep", "advmod", "acl"} and _starts_with_phrase(child)


def _starts_with_phrase(token: Token) -> bool:
    start, end = token.left_edge.i, token.right_edge.i + 1
    return f"{token.doc[start : min(end, start + LONGEST)].text.lower()} ".startswith(load_words().opening_phrases)


def _span(child: Token) -> tuple[int, int]:
    start, end = child.left_edge.i, child.right_edge.i + 1
    while child.doc[end - 1].is_punct or child.doc[end - 1].is_space:
        end -= 1
    if start and child.doc[start - 1].lower_ == "only":
        start -= 1
    return start, end
