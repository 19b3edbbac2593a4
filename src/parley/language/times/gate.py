"""Which sentences can hold a time expression at all: found by the hashes of their words, without a look at each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from parley.language.sentences import Sentence, Sentences
from parley.language.times.lexicon import load_lexicon

if TYPE_CHECKING:
    from numpy.typing import NDArray

TELLING_DIGITS = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)|\d(?:st|nd|rd|th)\b|\d:\d\d|\d0['\u2019]?s\b|\d[./-]\d")
"""Numbers that can make a time expression without any other word."""


def telling(sents: Sentences, text: str) -> list[Sentence]:
    """Give the sentences that hold a word or a number of which every expression has one."""
    lower = sents.doc.to_array(["LOWER"]).ravel()
    at = {sents.of_token[int(token)] for token in np.flatnonzero(np.isin(lower, _triggers()))}
    return [
        sent
        for sent in sents.all
        if sent.index in at or TELLING_DIGITS.search(text, sent.span.start_char, sent.span.end_char)
    ]


@lru_cache(maxsize=1)
def _triggers() -> NDArray[np.uint64]:
    """Hash the trigger words of the lexicon as spaCy hashes the words of a text."""
    from spacy.strings import get_string_id  # noqa: PLC0415  (as above)

    words = {word for entry in load_lexicon().classes if entry.trigger for word in entry.words}
    return np.array(sorted(get_string_id(word) for word in words), dtype=np.uint64)
