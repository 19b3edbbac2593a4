"""Sentences that a page pulls out of its article and shows once more, in large letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

SENTENCE = re.compile(r"(?<=[.!?\u2026])[\"'\u201d\u2019\u00bb)\]]*\s+")
WORD = re.compile(r"\w+")
LEAST = 4
"""Words of a sentence that is told again by its words."""


def pulled(texts: Sequence[str]) -> frozenset[int]:
    """Give the places of the blocks all of whose sentences stand in blocks that say more."""
    told = [_sentences(text) for text in texts]
    longest: dict[str, int] = {}
    for sentences in told:
        for sentence in sentences:
            longest[sentence] = max(longest.get(sentence, 0), len(sentences))
    return frozenset(
        i
        for i, sentences in enumerate(told)
        if sentences and all(_is_long(one) and longest[one] > len(sentences) for one in sentences)
    )


def _sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of a block as their words: marks around a quotation come and go."""
    return tuple(" ".join(words) for part in SENTENCE.split(text.lower()) if (words := WORD.findall(part)))


def _is_long(sentence: str) -> bool:
    return sentence.count(" ") >= LEAST - 1
