"""What the model thinks: how likely each token is a cue, and what each token near a cue is to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.language.speech.learned.encoder import encode, relu
from parley.language.speech.learned.features import Features, Ints
from parley.language.speech.learned.relations import Relations, relations
from parley.language.speech.learned.weights import Floats, Weights

NOTHING, SOURCE, CONTENT, CUE = range(4)


@dataclass(frozen=True, slots=True)
class Scores:
    """Chances: ``cue`` for each row of the features; for each pair ``roles``, by NOTHING, SOURCE, CONTENT, CUE."""

    cue: Floats
    pairs: Relations
    roles: Floats


def score(seen: Features, weights: Weights, least: float) -> Scores:
    """Score the tokens of an article as cues, and the surroundings of those whose chance is at least ``least``."""
    rows = encode(seen, weights)
    cue = _sigmoid(weights.linear("cue.1", relu(weights.linear("cue.0", rows)))[:, 0])
    likely = np.flatnonzero(cue >= least)
    pairs = relations(seen, likely)
    return Scores(cue, pairs, _roles(seen, rows, pairs, weights))


def _roles(seen: Features, rows: Floats, pairs: Relations, weights: Weights) -> Floats:
    """Give the chances of each role for each pair."""
    if not len(pairs):
        return np.zeros((0, 4), dtype=np.float32)
    dep = weights.index("deps", seen.dep)
    found = weights.linear("pair_cue", rows)[pairs.cue]
    found += weights.linear("pair_token", rows)[pairs.token]
    found += weights.linear("pair_branch", rows)[pairs.branch]
    found += weights.rows("way", pairs.level * weights.size("kids") + dep[pairs.branch])
    found += weights.rows("distance", pairs.distance)
    found += weights.rows("offset", pairs.offset)
    found += weights.rows("passages", pairs.passages)
    found = relu(weights.normed("pair_input", found))
    block = 0
    while f"pair_block.{block}" in weights:
        around = np.concatenate([_beside(found, pairs.cue, 2**block), found[pairs.head]], axis=1)
        found = weights.normed(f"pair_norm.{block}", found + relu(weights.linear(f"pair_block.{block}", around)))
        block += 1
    return _softmax(weights.linear("role", found))


def _beside(rows: Floats, cue: Ints, step: int) -> Floats:
    """Put each pair between those of the same cue that stand ``step`` tokens before and after it."""
    same = (cue[step:] == cue[:-step])[:, None]
    before, after = np.zeros_like(rows), np.zeros_like(rows)
    np.multiply(rows[:-step], same, out=before[step:])
    np.multiply(rows[step:], same, out=after[:-step])
    return np.concatenate([before, rows, after], axis=1)


def _sigmoid(values: Floats) -> NDArray[np.float32]:
    return (1.0 / (1.0 + np.exp(-values))).astype(np.float32)


def _softmax(rows: Floats) -> NDArray[np.float32]:
    powers = np.exp(rows - rows.max(axis=1, keepdims=True))
    found: Floats = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return found
