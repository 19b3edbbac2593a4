"""The event that an expression is counted from: "the summit" in "two days after the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


LONGEST = 15
"""More tokens than a clause has that names an event; a longer one is cut there."""

LOOSE = ("relcl", "acl", "appos", "advcl", "punct", "conj", "cc", "ccomp")
"""What hangs on an event without naming it."""


def landmark_after(phrase: Span) -> tuple[int, int] | None:
    """Give the tokens that the last word of a phrase ("after", "of") governs, None where nothing follows.

    For a clause ("two days after the leaders met") these are its tokens from the word on.
    """
    word = phrase[-1]
    if word.dep_ == "mark":
        return phrase.end, min(max(word.head.right_edge.i + 1, phrase.end + 1), phrase.end + LONGEST)
    below = [child for child in word.rights if child.dep_ in ("pobj", "pcomp", "prep")]
    return (phrase.end, max(_right_edge(below[-1]) + 1, phrase.end + 1)) if below else None


def _right_edge(head: Token) -> int:
    """Give the last token of a noun phrase without its clauses and appositions."""
    edge = head.i
    for child in head.rights:
        if child.dep_ in LOOSE:
            break
        edge = child.right_edge.i
    return edge
