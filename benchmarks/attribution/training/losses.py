"""What the training minimises."""

from __future__ import annotations

import torch
from benchmarks.attribution.training.batches import Batch
from torch.nn import functional

from parley.language.speech.learned.scores import CONTENT

TEACHERS = 0.5
"""How much of the target is what teachers say; without teachers both halves are the gold."""


def cue_loss(logits: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Binary cross entropy, as a sum over the tokens for each cue of the gold."""
    target = (1 - TEACHERS) * batch.cue + TEACHERS * batch.soft_cue
    return functional.binary_cross_entropy_with_logits(logits, target, reduction="sum") / batch.cue.sum().clamp(min=1)


def role_loss(logits: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Cross entropy of the roles plus half the missing overlap of the contents.

    An attribution counts by the root of its content's length: the score counts attributions, not tokens.
    """
    _, group = torch.unique_consecutive(batch.pair_cue, return_inverse=True)
    cues = int(group[-1]) + 1
    gold = (batch.role == CONTENT).float()
    length = _sums(gold, group, cues)
    target = (1 - TEACHERS) * functional.one_hot(batch.role, 4) + TEACHERS * batch.soft_role
    entropy = -(target * functional.log_softmax(logits, 1)).sum(1)
    weight = (length.clamp(min=2) ** -0.5)[group]
    chance = torch.softmax(logits, 1)[:, CONTENT]
    shared = _sums(chance * gold, group, cues)
    some = length > 0
    overlap = shared[some] / (_sums(chance, group, cues) + length - shared)[some]
    return (entropy * weight).sum() / weight.sum() + 0.5 * (1 - overlap).mean()


def _sums(values: torch.Tensor, group: torch.Tensor, groups: int) -> torch.Tensor:
    return torch.zeros(groups).index_add_(0, group, values)
