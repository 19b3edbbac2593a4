"""What language tells about one article, handed to every finder."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from parley.language import Coreferences, Mentions, Sentences, Speech, Timex


@dataclass(frozen=True, slots=True)
class Layers:
    """The results of the layers of language, side by side."""

    sents: Sentences
    mentions: Mentions
    times: tuple[Timex, ...]
    speech: Speech
    coref: Coreferences

    def times_in(self, start: int, end: int) -> tuple[Timex, ...]:
        """Give the time expressions that begin within the tokens ``start`` to ``end`` (half open)."""
        low, high = (bisect_left(self.times, at, key=lambda time: time.start) for at in (start, end))
        return self.times[low:high]
