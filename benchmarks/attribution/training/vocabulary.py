"""The words that the model knows by name, and the vectors that it starts from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from benchmarks.attribution.training.examples import Example
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

LEAST = {"tag": 5, "dep": 5, "shape": 20, "lemma": 4}
"""How often a value must be seen to get a row of its own."""
WORD = 3
WIDTH = 96


def vocabulary(found: Sequence[Example], column: str) -> Hashes:
    """Give the hashes of a column that are frequent enough, in order."""
    values, counts = np.unique(np.concatenate([getattr(e.seen, column) for e in found]), return_counts=True)
    kept: Hashes = values[counts >= LEAST[column]]
    return kept


def pretrained(found: Sequence[Example], folder: Path, extra: Sequence[str]) -> tuple[Hashes, NDArray[np.float16]]:
    """Give words and their vectors, cut to WIDTH dimensions by principal components.

    ``folder`` is the ``vocab`` of a spaCy pipeline with vectors, ``extra`` are words beyond those of the articles.
    """
    from spacy.strings import get_string_id  # noqa: PLC0415  (spaCy is slow to load)
    from spacy.vectors import Vectors  # noqa: PLC0415

    table = Vectors()
    table.from_disk(folder)
    both = np.concatenate([np.concatenate([e.seen.norm, e.seen.lemma]) for e in found])
    values, counts = np.unique(both, return_counts=True)
    words = np.union1d(values[counts >= WORD], np.array([get_string_id(w) for w in extra], dtype=np.uint64))
    rows = np.array([table.key2row.get(int(word), -1) for word in words])
    known = rows >= 0
    unit = table.data[rows[known]]
    unit = unit / np.maximum(np.linalg.norm(unit, axis=1, keepdims=True), 1e-6)
    centred = unit - unit.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[:15000], full_matrices=False)
    reduced = centred @ axes[:WIDTH].T
    vectors = np.zeros((len(words), WIDTH), dtype=np.float16)
    vectors[known] = reduced / reduced.std()
    return words.astype(np.uint64), vectors
