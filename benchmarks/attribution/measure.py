"""The measure: an attribution is right if half of the content is shared and the sources overlap or are both absent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = Sequence[int]
Sides = tuple[frozenset[int], frozenset[int]]
"""The characters of a source and of a content."""


def sides(source: Iterable[Span], content: Iterable[Span], text: str) -> Sides:
    """Give the characters of the two parts, white space left out."""
    return _characters(source, text), _characters(content, text)


def hits(gold: Sequence[Sides], told: Sequence[Sides]) -> int:
    """Count the attributions that are right, each used once, the best overlaps first."""
    pairs = []
    for i, (source, content) in enumerate(gold):
        for j, (told_source, told_content) in enumerate(told):
            both = len(content & told_content)
            union = len(content) + len(told_content) - both
            same_source = bool(source & told_source) or not (source or told_source)
            if both and both * 2 >= union and same_source:
                pairs.append((-both / union, i, j))
    used_gold: set[int] = set()
    used_told: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in used_gold and j not in used_told:
            used_gold.add(i)
            used_told.add(j)
    return len(used_gold)


def f1(right: int, told: int, gold: int) -> float:
    """Give the harmonic mean of precision and recall."""
    return 2 * right / (told + gold) if told + gold else 0.0


def _characters(spans: Iterable[Span], text: str) -> frozenset[int]:
    return frozenset(i for start, end in spans for i in range(start, min(end, len(text))) if not text[i].isspace())
