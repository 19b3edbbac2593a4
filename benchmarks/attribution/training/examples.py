"""From annotated articles to what the network learns: features, the token of each cue, and the role of each pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from benchmarks.attribution.corpus import Row, article
from numpy.typing import NDArray

from parley.language import Sentences, parse, readable
from parley.language.speech.learned.features import Features, features
from parley.language.speech.learned.relations import Relations, relations
from parley.language.speech.learned.scores import CONTENT, CUE, SOURCE
from parley.language.speech.quotes import quotes

if TYPE_CHECKING:
    from parley.language import Language

Parts = tuple[set[int], set[int], set[int]]
"""Rows of the source, the cue and the content."""


@dataclass(frozen=True, slots=True)
class Example:
    """One article: what the model sees, the rows of its cues, the pairs around them and the role of each pair."""

    row: Row
    sents: Sentences
    seen: Features
    cues: NDArray[np.int64]
    pairs: Relations
    roles: NDArray[np.int64]


def examples(rows: list[Row], nlp: Language) -> Iterator[Example]:
    """Parse annotated articles and align their attributions with the tokens."""
    for row, sents in zip(rows, parse(map(article, rows), nlp), strict=True):
        seen = features(sents.doc, quotes(sents.doc, readable(sents.article)))
        gold = _by_cue(row, sents, seen)
        cues = np.array(sorted(gold), dtype=np.int64)
        pairs = relations(seen, cues)
        yield Example(row, sents, seen, cues, pairs, _roles(gold, pairs))


def _by_cue(row: Row, sents: Sentences, seen: Features) -> dict[int, Parts]:
    """Give the parts of each attribution by the row of its cue's head; two with one cue become one."""
    at = {int(place): number for number, place in enumerate(seen.place)}
    found: dict[int, Parts] = {}
    for attribution in row["attributions"]:
        source, cue, content = (_rows(sents, attribution[part], at) for part in ("source", "cue", "content"))
        if not cue or not content:
            continue
        head = _head(sents, seen, cue)
        parts = found.setdefault(head, (set(), set(), set()))
        parts[0].update(source)
        parts[1].update(cue - content)
        parts[2].update(content - source - cue)
    return found


def _rows(sents: Sentences, spans: Iterable[tuple[int, int]] | None, at: dict[int, int]) -> set[int]:
    found: set[int] = set()
    for start, end in spans or ():
        span = sents.doc.char_span(start, end, alignment_mode="expand")
        found |= {at[token.i] for token in span or () if token.i in at}
    return found


def _head(sents: Sentences, seen: Features, cue: set[int]) -> int:
    """Choose the token that stands for a cue: the verb that no other word of the cue governs, or another such word."""
    tops = [row for row in sorted(cue) if int(seen.head[row]) not in cue or seen.head[row] == row]
    words = [row for row in tops if not seen.punct[row]] or tops
    verbs = [row for row in words if sents.doc[int(seen.place[row])].pos_ == "VERB"]
    return (verbs or words)[0]


def _roles(gold: dict[int, Parts], pairs: Relations) -> NDArray[np.int64]:
    found = np.zeros(len(pairs), dtype=np.int64)
    for cue, (source, own, content) in gold.items():
        at = np.flatnonzero(pairs.cue == cue)
        for role, rows in ((CONTENT, content), (SOURCE, source), (CUE, own)):
            found[at[np.isin(pairs.token[at], list(rows))]] = role
    return found
