"""A transition system trained in spaCy, to compare with (spans of source, cue and content; not shipped).

``python -m benchmarks.attribution.transition TRAIN.jsonl.gz GOLD.jsonl.gz [EPOCHS]`` trains, attributes and prints.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from benchmarks.attribution.corpus import rows
from benchmarks.attribution.tagged import LETTERS, report, tags
from benchmarks.attribution.training.examples import Example, examples
from spacy.tokens import Doc
from spacy.training import Example as Taught
from spacy.training import iob_to_biluo
from thinc.api import fix_random_seed

from parley.language import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

SEED, BATCH = 0, 32
Told = tuple[list[str], list[str]]


def main(train: Path, gold: Path, epochs: int) -> int:
    """Train, attribute, print."""
    random.seed(SEED)
    fix_random_seed(SEED)
    parser, model = load_pipeline(), spacy.blank("en")
    component = model.add_pipe("ner")
    for letter in LETTERS.values():
        component.add_label(letter)  # type: ignore[attr-defined]
    told = [one for example in examples(list(rows(train)), parser) for one in _told(example)]
    optimizer = model.initialize(lambda: _taught(told[:500], model))
    began = time.monotonic()
    for epoch in range(epochs):
        random.shuffle(told)
        losses: dict[str, float] = {}
        for at in range(0, len(told), BATCH):
            model.update(_taught(told[at : at + BATCH], model), sgd=optimizer, drop=0.2, losses=losses)
        print(f"epoch {epoch + 1}: loss {losses['ner']:.0f}, {time.monotonic() - began:.0f} s", flush=True)
    size = len(model.to_bytes()) / 1e6
    print(f"trained in {time.monotonic() - began:.0f} s, {size:.1f} MB")
    report(list(examples(list(rows(gold)), parser)), lambda example: _tag(example, model))
    return 0


def _told(example: Example) -> Iterator[Told]:
    """Give the words and the tags of each sentence; what goes on from the sentence before begins anew."""
    for words, tagged in zip(_words(example), tags(example), strict=True):
        yield words, [tagged[0].replace("I-", "B-"), *tagged[1:]]


def _taught(told: list[Told], model: Language) -> list[Taught]:
    return [
        Taught.from_dict(Doc(model.vocab, words=words), {"entities": iob_to_biluo(tagged)}) for words, tagged in told
    ]


def _tag(example: Example, model: Language) -> list[list[str]]:
    found = model.pipe(Doc(model.vocab, words=words) for words in _words(example))
    return [[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in sentence] for sentence in found]


def _words(example: Example) -> list[list[str]]:
    seen, doc = example.seen, example.sents.doc
    groups = groupby(range(len(seen)), key=lambda row: seen.sentence[row])
    return [[doc[int(seen.place[row])].text for row in group] for _, group in groups]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 8))
