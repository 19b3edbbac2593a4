"""The network in torch; ``parley.language.speech.learned`` computes the same in numpy from the exported arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from benchmarks.attribution.training.batches import Batch
from benchmarks.attribution.training.vocabulary import WIDTH
from torch import nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many rows each table has, and how wide the layers are."""

    words: int
    lemmas: int
    tags: int
    deps: int
    shapes: int
    kinds: int
    tensor: int = 96
    width: int = 128
    blocks: int = 2
    pair_width: int = 96
    pair_blocks: int = 4
    dropout: float = 0.3
    forget: float = 0.1


class Network(nn.Module):  # type: ignore[misc]  # torch is not installed where types are checked
    """Scores cues, and for each pair of a cue and a token the token's role."""

    def __init__(self, sizes: Sizes, vectors: np.ndarray[Any, Any]) -> None:
        super().__init__()
        self.sizes = sizes
        wide, narrow = sizes.width, sizes.pair_width
        self.register_buffer("words", torch.from_numpy(np.r_[np.zeros((1, WIDTH)), vectors]).float())
        self.inputs = nn.ModuleDict(
            {
                "vector": nn.Linear(sizes.tensor, wide),
                "norm": nn.Linear(WIDTH, wide, bias=False),
                "lemma": nn.Linear(WIDTH, wide, bias=False),
                "kids": nn.Linear(sizes.deps, wide, bias=False),
                "cues": nn.Linear(sizes.kinds, wide, bias=False),
                "input": nn.LayerNorm(wide),
            }
        )
        rows = {"tag": sizes.tags, "head_tag": sizes.tags, "dep": sizes.deps, "shape": sizes.shapes}
        self.tables = nn.ModuleDict({name: _table(n, wide) for name, n in {**rows, "state": 4, "first": 3}.items()})
        self.tables["lemmas"] = _table(sizes.lemmas, wide, 0.02)
        self.window = nn.ModuleList(nn.Linear(3 * wide, wide) for _ in range(sizes.blocks))
        self.tree = nn.ModuleList(nn.Linear(3 * wide, wide) for _ in range(sizes.blocks))
        self.window_norm = nn.ModuleList(nn.LayerNorm(wide) for _ in range(sizes.blocks))
        self.tree_norm = nn.ModuleList(nn.LayerNorm(wide) for _ in range(sizes.blocks))
        self.cue = nn.ModuleList([nn.Linear(wide, wide), nn.Linear(wide, 1)])
        self.ends = nn.ModuleDict({name: nn.Linear(wide, narrow) for name in ("pair_cue", "pair_token", "pair_branch")})
        places = {"way": 8 * sizes.deps, "distance": 17, "offset": 5, "passages": 8}
        self.places = nn.ModuleDict({name: _table(n, narrow) for name, n in places.items()})
        self.pair_input = nn.LayerNorm(narrow)
        self.pair_block = nn.ModuleList(nn.Linear(4 * narrow, narrow) for _ in range(sizes.pair_blocks))
        self.pair_norm = nn.ModuleList(nn.LayerNorm(narrow) for _ in range(sizes.pair_blocks))
        self.role = nn.Linear(narrow, 4)
        self.drop = nn.Dropout(sizes.dropout)

    def forward(self, batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
        """Give the logits of the cues and of the pairs' roles."""
        rows = self._encode(batch)
        cue = self.cue[1](self.drop(functional.relu(self.cue[0](rows))))[:, 0]
        return cue, self._roles(rows, batch)

    def _encode(self, batch: Batch) -> torch.Tensor:
        layer, table = self.inputs, self.tables
        rows = layer["vector"](batch.vector) + layer["kids"](batch.kids) + layer["cues"](batch.kinds)
        rows = rows + layer["norm"](self.words[self._forget(batch.norm, 3)])
        rows = rows + layer["lemma"](self.words[self._forget(batch.word, 3)])
        rows = rows + table["lemmas"](self._forget(batch.lemma, 1)) + table["head_tag"](batch.tag[batch.head])
        for name in ("tag", "dep", "shape", "state", "first"):
            rows = rows + table[name](getattr(batch, name))
        rows = self.drop(functional.relu(layer["input"](rows)))
        for block in range(self.sizes.blocks):
            rows = self._block(block, rows, batch)
        return rows

    def _block(self, block: int, rows: torch.Tensor, batch: Batch) -> torch.Tensor:
        nothing = torch.zeros(1, rows.shape[1])
        beside = torch.cat([torch.cat([nothing, rows[:-1]]), rows, torch.cat([rows[1:], nothing])], 1)
        rows = self.window_norm[block](rows + self.drop(functional.relu(self.window[block](beside))))
        kids = torch.zeros_like(rows).index_add_(0, batch.head[batch.below], rows[batch.below]) / batch.count[:, None]
        kin = torch.cat([rows, rows[batch.head], kids], 1)
        return self.tree_norm[block](rows + self.drop(functional.relu(self.tree[block](kin))))

    def _roles(self, rows: torch.Tensor, batch: Batch) -> torch.Tensor:
        ends = {"pair_cue": batch.pair_cue, "pair_token": batch.pair_token, "pair_branch": batch.pair_branch}
        found = sum(self.ends[name](rows)[index] for name, index in ends.items())
        found = found + sum(self.places[name](getattr(batch, name)) for name in self.places)
        found = self.drop(functional.relu(self.pair_input(found)))
        cue = batch.pair_cue
        if not len(cue):  # an article without attributions
            return self.role(found)
        for block in range(self.sizes.pair_blocks):
            step = min(2**block, len(cue))
            same = (cue[step:] == cue[:-step]).float()[:, None]
            nothing = torch.zeros(step, found.shape[1])
            before, after = torch.cat([nothing, found[:-step] * same]), torch.cat([found[step:] * same, nothing])
            around = torch.cat([before, found, after, found[batch.pair_head]], 1)
            found = self.pair_norm[block](found + self.drop(functional.relu(self.pair_block[block](around))))
        return self.role(found)

    def _forget(self, index: torch.Tensor, rarely: int) -> torch.Tensor:
        """Make some words unknown while training, so that the model can do without them."""
        if not self.training:
            return index
        return index * (torch.rand(index.shape) >= self.sizes.forget / rarely)


def _table(rows: int, width: int, spread: float = 0.1) -> nn.Embedding:
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, 0, spread)
    return table
