"""What the lexicon knows of a token: in which lists of cues its lemma stands."""

from __future__ import annotations

from functools import cache

import numpy as np

from parley.language.speech.learned.weights import Floats, Hashes, Weights
from parley.language.speech.lexicon import load_cues


def kinds(lemmas: Hashes, weights: Weights) -> Floats:
    """Give the sum of the learned rows of all lists that a lemma stands in, zero where it stands in none."""
    return weights.linear("cues", members(lemmas, weights.names("cues")))


def members(lemmas: Hashes, lists: tuple[str, ...]) -> Floats:
    """Give a row for each lemma: 1 in the column of each list that it stands in."""
    known, member = _table(lists)
    at = np.minimum(np.searchsorted(known, lemmas), len(known) - 1)
    found: Floats = member[at] * (known[at] == lemmas)[:, None]
    return found


@cache
def _table(lists: tuple[str, ...]) -> tuple[Hashes, Floats]:
    """Give the hashes of the lexicon's lemmas in order, and for each of them 1 in the column of each list it is in."""
    from spacy.strings import get_string_id  # noqa: PLC0415  (spaCy is loaded only by who parses)

    held: dict[int, set[str]] = {}
    for (_, lemma), entries in load_cues().items():
        held.setdefault(int(get_string_id(lemma)), set()).update(cues.id for cues in entries)
    known = np.array(sorted(held), dtype=np.uint64)
    member = np.zeros((len(known), len(lists)), dtype=np.float32)
    for row, value in enumerate(known.tolist()):
        member[row] = [name in held[value] for name in lists]
    return known, member
