"""Train the attribution model: ``python -m benchmarks.attribution.training.train TRAIN.jsonl.gz --vectors VOCAB``.

Needs torch (2.13 was used) and, once, the vectors of a spaCy pipeline. A tenth of the articles is held out; the
least chance of an attribution is chosen on it, and with ``--all`` the articles held out are learned from too.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from benchmarks.attribution.corpus import rows
from benchmarks.attribution.training.batches import Batch, batch, joined, taught
from benchmarks.attribution.training.examples import Example, examples
from benchmarks.attribution.training.export import Arrays, arrays_of, beginnings, save
from benchmarks.attribution.training.losses import cue_loss, role_loss
from benchmarks.attribution.training.network import Network, Sizes
from benchmarks.attribution.training.tune import best

from parley.language import load_pipeline
from parley.language.speech.learned.weights import Weights

RATE, DECAY, WARM, LEAST_RATE, MEAN = 2e-3, 0.01, 200, 0.02, 0.995
JOINED = 4


def main() -> int:
    """Train, tune and save."""
    args = _arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    found = list(examples(list(rows(args.train)), load_pipeline()))
    random.Random(13).shuffle(found)  # the same articles are held out whatever the seed
    held, learned = found[: len(found) // 10], found[len(found) // 10 :]
    known = beginnings(found, args.vectors, args.words)
    network, batches = prepared(found if args.all else learned, Weights(known), known)
    batches = _taught(batches, [_load(network, file) for file in args.teachers])
    mean = train(network, batches, epochs=args.epochs, seed=args.seed)
    arrays = {**known, **arrays_of(mean)}
    least, score = (0.45, None) if args.all else best(held, Weights(arrays))
    print("least chance", args.least or least, "score on articles held out", score)
    save(args.out, arrays, args.least or least)
    torch.save(mean.state_dict(), args.out.with_suffix(".pt"))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--vectors", type=Path, required=True, help="folder vocab of a spaCy pipeline with vectors")
    parser.add_argument("--words", type=Path, required=True, help="words to know beyond the articles', one a line")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--least", type=float, default=0.0, help="least chance; chosen on what is held out by default")
    parser.add_argument("--all", action="store_true", help="learn from the articles held out too")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="networks (.pt) to learn from besides")
    return parser.parse_args()


def prepared(found: Sequence[Example], known: Weights, arrays: Arrays) -> tuple[Network, list[Batch]]:
    """Make a fresh network for the vocabularies, and the articles as tensors."""
    lists = known.names("cues")
    sizes = Sizes(
        words=known.rows_of("words"),
        lemmas=known.rows_of("lemmas"),
        tags=known.rows_of("tags"),
        deps=known.rows_of("deps"),
        shapes=known.rows_of("shapes"),
        kinds=len(lists),
    )
    return Network(sizes, arrays["words.weight"][1:]), [batch(example, known, lists) for example in found]


def train(network: Network, batches: list[Batch], *, epochs: int, seed: int) -> Network:
    """Train a network; give the running mean of its weights, which does better than the last ones."""
    steps = epochs * -(-len(batches) // JOINED)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY, betas=(0.9, 0.98))
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min(1, (i + 1) / WARM) * max(LEAST_RATE, 1 - i / steps)
    )
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(MEAN))
    order, began = random.Random(seed), time.monotonic()
    for epoch in range(epochs):
        order.shuffle(batches)
        network.train()
        losses = [0.0, 0.0]
        for at in range(0, len(batches), JOINED):
            both = joined(batches[at : at + JOINED])
            cue, role = network(both)
            parts = cue_loss(cue, both), role_loss(role, both)
            optimizer.zero_grad()
            (parts[0] + 2 * parts[1]).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            rate.step()
            mean.update_parameters(network)
            losses = [total + part.item() for total, part in zip(losses, parts, strict=True)]
        print(epoch, round(time.monotonic() - began), [round(x / len(batches) * JOINED, 3) for x in losses], flush=True)
    best: Network = mean.module.eval()
    return best


def _load(network: Network, file: Path) -> Network:
    """Load a teacher of the same sizes."""
    teacher = Network(replace(network.sizes), network.words[1:].numpy())
    teacher.load_state_dict(torch.load(file, weights_only=True))
    teacher.eval()
    return teacher


def _taught(batches: list[Batch], teachers: list[Network]) -> list[Batch]:
    """Add the mean chances that the teachers give."""
    if not teachers:
        return batches
    found = []
    with torch.no_grad():
        for plain in batches:
            said = [teacher(plain) for teacher in teachers]
            cue = torch.stack([torch.sigmoid(c) for c, _ in said]).mean(0)
            role = torch.stack([torch.softmax(r, 1) for _, r in said]).mean(0)
            found.append(taught(plain, cue, role))
    return found


if __name__ == "__main__":
    sys.exit(main())
