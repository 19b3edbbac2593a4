"""A linear model of token sequences with features of the parse, to compare with (python-crfsuite, not shipped).

``python -m benchmarks.attribution.crf TRAIN.jsonl.gz GOLD.jsonl.gz`` trains, attributes and prints score and time.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pycrfsuite
from benchmarks.attribution.corpus import rows
from benchmarks.attribution.tagged import report, tags
from benchmarks.attribution.training.examples import Example, examples

from parley.language import load_pipeline

ITERATIONS = 15


def main(train: Path, gold: Path) -> int:
    """Train, attribute, print."""
    nlp = load_pipeline()
    trainer = pycrfsuite.Trainer(algorithm="ap", params={"max_iterations": ITERATIONS}, verbose=False)
    for example in examples(list(rows(train)), nlp):
        for sentence, told in zip(_sentences(example), tags(example), strict=True):
            trainer.append(sentence, told)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "crf")
        trainer.train(model)
        print(f"trained in {time.monotonic() - began:.0f} s, {Path(model).stat().st_size / 1e6:.1f} MB")
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        report(
            list(examples(list(rows(gold)), nlp)),
            lambda example: [tagger.tag(sentence) for sentence in _sentences(example)],
        )
    return 0


def _sentences(example: Example) -> Iterator[list[list[str]]]:
    seen, doc = example.seen, example.sents.doc
    tokens = [doc[int(place)] for place in seen.place]
    plain = [[f"l={t.lemma_}", f"t={t.tag_}", f"d={t.dep_}", f"q={s}"] for t, s in zip(tokens, seen.state, strict=True)]
    for _, group in groupby(range(len(tokens)), key=lambda row: seen.sentence[row]):
        found = list(group)
        sentence = []
        for row in found:
            head = tokens[row].head
            kin = [f"hl={head.lemma_}", f"ht={head.tag_}", f"d|hl={tokens[row].dep_}|{head.lemma_}"]
            kin += [f"k={child.dep_}" for child in tokens[row].children]
            near = [f"{n}:{x}" for n in (-2, -1, 1, 2) if found[0] <= row + n <= found[-1] for x in plain[row + n]]
            sentence.append(plain[row] + kin + near)
        yield sentence


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
