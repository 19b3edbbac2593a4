"""A vector for each token of an article: its words, its place in the parse, and what stands around it in both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.language.speech.learned.features import Features, Ints
from parley.language.speech.learned.kinds import kinds
from parley.language.speech.learned.weights import Floats, Weights


@dataclass(frozen=True, slots=True)
class Tree:
    """The parse as the encoder needs it: the head of each row, and the rows of the children sorted by their heads."""

    head: Ints
    children: NDArray[np.int64]
    parents: Ints
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, head: Ints) -> Tree:
        """Sort the children by their heads."""
        below = np.flatnonzero(head != np.arange(len(head)))
        children = below[np.argsort(head[below], kind="stable")]
        parents, starts = np.unique(head[children], return_index=True)
        return cls(head, children, parents, starts)

    def sums(self, rows: NDArray[np.float32]) -> Floats:
        """Add up the rows of each token's children."""
        found = np.zeros_like(rows)
        if len(self.children):
            found[self.parents] = np.add.reduceat(rows[self.children], self.starts, axis=0)
        return found

    def counts(self) -> Floats:
        """Count each token's children, at least 1, as a column."""
        return np.maximum(np.bincount(self.head[self.children], minlength=len(self.head)), 1).astype(np.float32)[
            :, None
        ]


def encode(seen: Features, weights: Weights) -> Floats:
    """Give a vector for each row of the features."""
    tree = Tree.of(seen.head)
    rows = np.maximum(weights.normed("input", _inputs(seen, tree, weights)), 0)
    counts = tree.counts()
    block = 0
    while f"window.{block}" in weights:
        rows = weights.normed(f"window_norm.{block}", rows + relu(weights.linear(f"window.{block}", _beside(rows))))
        kin = np.concatenate([rows, rows[tree.head], tree.sums(rows) / counts], axis=1)
        rows = weights.normed(f"tree_norm.{block}", rows + relu(weights.linear(f"tree.{block}", kin)))
        block += 1
    return rows


def relu(rows: Floats) -> Floats:
    """Cut off what is below zero, in place."""
    return np.maximum(rows, 0, out=rows)


def _beside(rows: Floats) -> Floats:
    """Put each row between its neighbours."""
    nothing = np.zeros((1, rows.shape[1]), dtype=np.float32)
    return np.concatenate([np.r_[nothing, rows[:-1]], rows, np.r_[rows[1:], nothing]], axis=1)


def _inputs(seen: Features, tree: Tree, weights: Weights) -> Floats:
    """Add up what is known of each token on its own."""
    tag, dep = weights.index("tags", seen.tag), weights.index("deps", seen.dep)
    rows = weights.linear("vector", seen.vectors)
    rows += weights.linear("norm", weights.rows("words", weights.index("words", seen.norm)))
    rows += weights.linear("lemma", weights.rows("words", weights.index("words", seen.lemma)))
    rows += weights.rows("lemmas", weights.index("lemmas", seen.lemma))
    rows += weights.rows("tag", tag)
    rows += weights.rows("head_tag", tag[seen.head])
    rows += weights.rows("dep", dep)
    rows += weights.rows("shape", weights.index("shapes", seen.shape))
    rows += weights.rows("state", seen.state)
    rows += weights.rows("first", _first(seen.sentence) + _first(seen.paragraph))
    kids = tree.sums(np.eye(weights.size("kids"), dtype=np.float32)[dep])
    rows += weights.linear("kids", np.minimum(kids, 2))
    if "cues" in weights:
        rows += kinds(seen.lemma, weights)
    return rows


def _first(number: Ints) -> NDArray[np.int64]:
    """Tell whether a row begins a new sentence or paragraph."""
    found: NDArray[np.int64] = np.r_[1, number[1:] != number[:-1]].astype(np.int64)
    return found
