"""The event that an expression is counted from: "the summit" in "two days after the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span


def event_after(phrase: Span) -> tuple[int, int] | None:
    """Give the tokens that the last word of a phrase ("after", "of") governs, None where nothing follows.

    For a clause ("two days after the leaders met") these are its tokens from the word on.
    """
    word = phrase[-1]
    if word.dep_ == "mark":
        return phrase.end, max(word.head.right_edge.i + 1, phrase.end + 1)
    below = [child for child in word.rights if child.dep_ in ("pobj", "pcomp", "prep")]
    if not below:
        return None
    return phrase.end, max(below[-1].right_edge.i + 1, phrase.end + 1)
