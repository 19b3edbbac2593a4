"""Pass over articles of something else before they are parsed: most of an archive is sport, weather and recipes.

An article is never passed over for a single sentence: a sentence may need the names of all others. A short one is
always read, since a few words may be all that is told of a dispute.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from parley.reading.gate.cues import load_cues
from parley.records import UNRELATED, Article, ReaderIdentity, Reading

WORD = re.compile(r"[^\W\d_]+")


def is_related(article: Article) -> bool:
    """Say whether an article is read: it is short, or its words may tell of a negotiation."""
    words, held = _words(article), load_cues()
    return len(words) < held.shortest or sum(_found(words).values()) >= held.enough


def cues_in(article: Article) -> Mapping[str, int]:
    """Give the cues that an article holds, with their weights."""
    return _found(_words(article))


def unrelated(article: Article, reader: ReaderIdentity) -> Reading:
    """Give the reading of an article that was passed over: no record, and a warning that says so."""
    return Reading(article, reader, warnings=(UNRELATED,))


def _words(article: Article) -> list[str]:
    kept = (article.text[block.start : block.end] for block in article.kept)
    return WORD.findall(" ".join([article.title or "", *kept]).lower())


def _found(words: list[str]) -> Mapping[str, int]:
    held = load_cues()
    cues = {cue for cue in map(held.cue_of, set(words)) if cue is not None}
    return {cue: held.weights[cue] for cue in sorted(cues)}
