"""Articles as tensors: one by one, and several joined to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import torch
from benchmarks.attribution.training.examples import Example

from parley.language.speech.learned.encoder import Tree
from parley.language.speech.learned.kinds import members
from parley.language.speech.learned.weights import Weights

TOKENS = ("head", "below", "pair_cue", "pair_token", "pair_branch")
"""Fields that number tokens: they move when articles are joined."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What the network reads (see ``Features`` and ``Relations``), and what it should say: ``cue`` and ``role``.

    ``soft_cue`` and ``soft_role`` are the mean chances that teachers give, or the gold where there are none.
    """

    vector: torch.Tensor
    norm: torch.Tensor
    word: torch.Tensor
    lemma: torch.Tensor
    tag: torch.Tensor
    dep: torch.Tensor
    shape: torch.Tensor
    state: torch.Tensor
    first: torch.Tensor
    kids: torch.Tensor
    kinds: torch.Tensor
    head: torch.Tensor
    below: torch.Tensor
    count: torch.Tensor
    pair_cue: torch.Tensor
    pair_token: torch.Tensor
    pair_branch: torch.Tensor
    pair_head: torch.Tensor
    way: torch.Tensor
    distance: torch.Tensor
    offset: torch.Tensor
    passages: torch.Tensor
    cue: torch.Tensor
    role: torch.Tensor
    soft_cue: torch.Tensor
    soft_role: torch.Tensor


def batch(example: Example, known: Weights, lists: tuple[str, ...]) -> Batch:
    """Turn an article into tensors; ``known`` holds the vocabularies, ``lists`` names the lists of the lexicon."""
    seen, pairs, tree = example.seen, example.pairs, Tree.of(example.seen.head)
    dep, deps = known.index("deps", seen.dep), known.size("kids")
    first = [np.r_[1, number[1:] != number[:-1]] for number in (seen.sentence, seen.paragraph)]
    cue = np.zeros(len(seen), dtype=np.float32)
    cue[example.cues] = 1
    arrays = {
        "vector": seen.vectors,
        "norm": known.index("words", seen.norm),
        "word": known.index("words", seen.lemma),
        "lemma": known.index("lemmas", seen.lemma),
        "tag": known.index("tags", seen.tag),
        "dep": dep,
        "shape": known.index("shapes", seen.shape),
        "state": seen.state,
        "first": first[0] + first[1],
        "kids": np.minimum(tree.sums(np.eye(deps, dtype=np.float32)[dep]), 2),
        "kinds": members(seen.lemma, lists),
        "head": seen.head,
        "below": tree.children,
        "count": tree.counts()[:, 0],
        "pair_cue": pairs.cue,
        "pair_token": pairs.token,
        "pair_branch": pairs.branch,
        "pair_head": pairs.head,
        "way": pairs.level * deps + dep[pairs.branch],
        "distance": pairs.distance,
        "offset": pairs.offset,
        "passages": pairs.passages,
        "cue": cue,
        "role": example.roles,
        "soft_cue": cue,
        "soft_role": np.eye(4, dtype=np.float32)[example.roles],
    }
    return Batch(**{name: _tensor(array) for name, array in arrays.items()})


def joined(batches: Sequence[Batch]) -> Batch:
    """Put articles one after the other."""
    tokens = np.cumsum([0, *(len(b.head) for b in batches)]).tolist()
    pairs = np.cumsum([0, *(len(b.pair_cue) for b in batches)]).tolist()
    found = {}
    for field in fields(Batch):
        moves = tokens if field.name in TOKENS else pairs if field.name == "pair_head" else [0] * len(batches)
        found[field.name] = torch.cat([getattr(b, field.name) + m for b, m in zip(batches, moves, strict=False)])
    return Batch(**found)


def taught(plain: Batch, cue: torch.Tensor, role: torch.Tensor) -> Batch:
    """Give the batch with the chances that teachers give."""
    return replace(plain, soft_cue=cue, soft_role=role)


def _tensor(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> torch.Tensor:
    kind = np.float32 if array.dtype.kind == "f" else np.int64
    return torch.from_numpy(np.ascontiguousarray(array, dtype=kind))
