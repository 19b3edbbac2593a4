"""When a meeting takes place: the time expression that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language import Timex
from parley.reading.layers import Layers

if TYPE_CHECKING:
    from parley.language import Token

KINDS = frozenset({"date", "time"})


def when_of(encounter: Token, layers: Layers) -> Timex | None:
    """Give the time expression that hangs on the encounter or on a verb above it, the nearest to it first."""
    sentence = layers.sents.of(encounter).span
    times = [t for t in layers.times if t.kind in KINDS and sentence.start <= t.start and t.end <= sentence.end]
    ranked = sorted((_distance(encounter, time), abs(time.start - encounter.i), time.start) for time in times)
    if not ranked or ranked[0][0] > 4:
        return None
    return next(time for time in times if time.start == ranked[0][2])


def _distance(encounter: Token, time: Timex) -> int:
    """Count the steps in the parse from the encounter up to a word that governs the time expression."""
    root = encounter.doc[time.start : time.end].root
    above = [root, *root.ancestors]
    chain = [encounter, *encounter.ancestors]
    for up, token in enumerate(chain):
        if token in above:
            return up + max(0, above.index(token) - 2)
    return 99
