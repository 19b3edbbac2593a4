"""Whose words a token is among: attributions looked up by token."""

from __future__ import annotations

from bisect import bisect_left

from parley.language.layers import Speech
from parley.language.sentences import Sentences, readable
from parley.language.speech.quotes import quotes

NOBODY = -1


class Spoken:
    """For each token the innermost attribution that it is content of (``inside``), and whose quoted words it is.

    ``direct`` is the number of the attribution whose source utters a quoted token, ``NOBODY`` outside of quotation
    marks; "he says" within a quotation is no source of that quotation.
    """

    def __init__(self, sents: Sentences, speech: Speech) -> None:
        size = len(sents.doc)
        self.all = speech.all
        self.inside, self.direct = [NOBODY] * size, [NOBODY] * size
        self.contents: list[list[range]] = [[] for _ in speech.all]
        self.by_source: dict[int, int] = {}
        if speech.all:
            self._fill(sents)

    def _fill(self, sents: Sentences) -> None:
        """Lay the attributions over the tokens, the widest first."""
        starts = sents.doc.to_array("IDX").tolist()
        quoted = quotes(sents.doc, readable(sents.article)).of_token.tolist()
        for k in sorted(range(len(self.all)), key=lambda k: -sum(end - start for start, end in self.all[k].content)):
            attribution = self.all[k]
            if attribution.source_head is not None:
                self.by_source.setdefault(attribution.source_head, k)
            at = quoted[attribution.cue_head] if attribution.cue_head is not None else NOBODY
            for start, end in attribution.content:
                tokens = range(bisect_left(starts, start), bisect_left(starts, end))
                self.contents[k].append(tokens)
                for i in tokens:
                    self.inside[i] = k
                    if quoted[i] not in (NOBODY, at):
                        self.direct[i] = k

    def source_of(self, i: int) -> int | None:
        """Give the head of the source whose quoted words a token is among, or None."""
        k = self.direct[i]
        return self.all[k].source_head if k != NOBODY else None

    def reporter_of(self, i: int) -> int | None:
        """Give the head of the source of the innermost reported words around a token, quoted or not."""
        k = self.inside[i]
        return self.all[k].source_head if k != NOBODY else None

    def said_by(self, i: int) -> list[range]:
        """Give the tokens of what the source with the head ``i`` says."""
        k = self.by_source.get(i)
        return self.contents[k] if k is not None else []
