"""Room for words: what the parser keeps of every new word stays in bounds, however much it reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

WORDS = 15_000
"""Words that are kept for good, the first that come: they are nearly all of those that come often."""

ALONE = RLock()
"""Held by who reads: words that are given up must not be in use elsewhere."""


@contextmanager
def room(pipeline: Language) -> Iterator[None]:
    """Give up, at the end, the new words of what is parsed within, once many words are known.

    Docs that were made within must not be used after it: they would tell nonsense, or end the process.
    """
    with ALONE:
        if len(pipeline.vocab) < WORDS:
            yield
            return
        with pipeline.memory_zone():
            yield
