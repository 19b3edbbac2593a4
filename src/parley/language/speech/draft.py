"""An attribution in tokens, before it is cut out of the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """Token positions of the three parts, the heads, the rule that found them, and how sure it is (0..1)."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    source_head: int | None
    cue_head: int | None
    rule: str
    confidence: float = 1.0
