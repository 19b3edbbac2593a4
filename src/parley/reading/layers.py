"""What language tells about one article, handed to every finder."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from parley.language import Coreferences, Mentions, Sentence, Sentences, Speech, Timex
from parley.reading.lexicon import Index, Predicate

if TYPE_CHECKING:
    from parley.language import Token

Entry = TypeVar("Entry", bound=Predicate)


@dataclass(frozen=True, slots=True)
class Layers:
    """The results of the layers of language, side by side."""

    sents: Sentences
    mentions: Mentions
    times: tuple[Timex, ...]
    speech: Speech
    coref: Coreferences
    thorough: bool = False
    """Look into every sentence, also where none of its words can be a predicate: the reading is the same."""

    def times_in(self, start: int, end: int) -> tuple[Timex, ...]:
        """Give the time expressions that begin within the tokens ``start`` to ``end`` (half open)."""
        low, high = (bisect_left(self.times, at, key=lambda time: time.start) for at in (start, end))
        return self.times[low:high]

    def telling(self, index: Index[Entry], also: Iterable[int] = ()) -> Iterator[tuple[Sentence, list[Token]]]:
        """Give the sentences that hold a word of a lexicon, each with the tokens that may be a predicate.

        A sentence without any is passed before any grammar. ``also`` are tokens that are given whatever their word.
        """
        if self.thorough:
            yield from ((sentence, list(sentence.span)) for sentence in self.sents.all)
            return
        doc = self.sents.doc
        places = sorted({*index.places(doc), *also})
        for number, near in groupby(places, key=self.sents.of_token.__getitem__):
            sentence = self.sents.all[number]
            tokens = [doc[i] for i in near if sentence.span.start <= i < sentence.span.end]
            if tokens:
                yield sentence, tokens
