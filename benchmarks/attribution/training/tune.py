"""Choose the least chance of an attribution on articles that were not learned from."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.attribution.measure import Sides, f1, hits, sides
from benchmarks.attribution.training.examples import Example

from parley.language.speech.learned.decode import decode
from parley.language.speech.learned.scores import score
from parley.language.speech.learned.weights import Weights
from parley.language.speech.spans import spans

CHANCES = tuple(n / 100 for n in range(20, 70, 5))


def best(held: Sequence[Example], weights: Weights) -> tuple[float, float]:
    """Give the least chance that scores best, and its score."""
    gold = [_gold(example) for example in held]
    told = [_told(example, weights) for example in held]
    scores = {}
    for least in CHANCES:
        kept = [[both for chance, both in found if chance >= least] for found in told]
        right = sum(hits(g, t) for g, t in zip(gold, kept, strict=True))
        scores[least] = f1(right, sum(map(len, kept)), sum(map(len, gold)))
    least = max(scores, key=lambda chance: scores[chance])
    return least, scores[least]


def _gold(example: Example) -> list[Sides]:
    row = example.row
    return [sides(a["source"] or (), a["content"] or (), row["text"]) for a in row["attributions"]]


def _told(example: Example, weights: Weights) -> list[tuple[float, Sides]]:
    doc, text = example.sents.doc, example.row["text"]
    drafts = decode(example.seen, score(example.seen, weights, CHANCES[0]), weights, CHANCES[0])
    return [(d.confidence, sides(spans(doc, d.source), spans(doc, d.content), text)) for d in drafts]
