"""What is read: articles full of records, and a realistic mix in which three of five are about something else."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

from parley.intake import Input, InputKind

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
ANNOTATED = ROOT / "benchmarks/gold/dev"
UNRELATED = (ROOT / "benchmarks/mix/unrelated", ROOT / "benchmarks/mix/held_out")
SHARE = 0.6
"""The part of a mix that is about something else."""


def full(seed: int = 7) -> list[str]:
    """Give the project's own articles, and as many again whose paragraphs are drawn from all of them."""
    own = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(ANNOTATED.glob("*.json"))]
    own += [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("2025*")) if path.suffix != ".html"]
    return own + _drawn(own, 8, len(own), seed)


def mix(seed: int = 7) -> list[str]:
    """Give our annotated and example articles among articles of something else, in an order that is drawn."""
    of_talks = full(seed)
    of_talks = of_talks[: len(of_talks) // 2]
    own = [path.read_text(encoding="utf-8") for folder in UNRELATED for path in sorted(folder.glob("*.txt"))]
    wanted = round(len(of_talks) * SHARE / (1 - SHARE))
    mixed = of_talks + own + _drawn(own, 7, wanted - len(own), seed)
    random.Random(seed).shuffle(mixed)
    return mixed


def _drawn(own: Sequence[str], paragraphs: int, articles: int, seed: int) -> list[str]:
    """Make articles of paragraphs that are drawn from others."""
    all_of = [paragraph for text in own for paragraph in text.strip().split("\n\n")]
    draw = random.Random(seed)
    return ["\n\n".join(draw.sample(all_of, paragraphs)) for _ in range(articles)]


def given(of: Sequence[str]) -> list[Input]:
    """Give the texts as intake gives them, as bytes."""
    dated = "2025-03-10"
    return [
        Input(f"text {at}", text.encode(), InputKind.ARTICLE, charset="utf-8", id=f"t{at}", published=dated)
        for at, text in enumerate(of)
    ]


def words(of: Sequence[str]) -> int:
    """Count what blanks part."""
    return sum(len(text.split()) for text in of)
