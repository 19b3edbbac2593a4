"""A linear model of token sequences with features of the parse, to compare with (python-crfsuite, not shipped).

``python -m benchmarks.attribution.crf TRAIN.jsonl.gz GOLD.jsonl.gz`` trains, attributes and prints score and time.
Each token gets one role (source, cue, content, with begin and inside); each cue takes the source and the contents
nearest to it in its sentence, so that nothing can be nested and no two cues share a content.
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
from benchmarks.attribution.measure import f1, hits, sides
from benchmarks.attribution.training.examples import Example, examples

from parley.language import load_pipeline
from parley.language.speech.learned.scores import CONTENT, CUE, SOURCE
from parley.language.speech.spans import spans

LETTERS = {SOURCE: "S", CUE: "C", CONTENT: "X"}
ITERATIONS = 15


def main(train: Path, gold: Path) -> int:
    """Train, attribute, print."""
    nlp = load_pipeline()
    trainer = pycrfsuite.Trainer(algorithm="ap", params={"max_iterations": ITERATIONS}, verbose=False)
    for example in examples(list(rows(train)), nlp):
        for sentence, tags in zip(_sentences(example), _tags(example), strict=True):
            trainer.append(sentence, tags)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "crf")
        trainer.train(model)
        print(f"trained in {time.monotonic() - began:.0f} s, {Path(model).stat().st_size / 1e6:.1f} MB")
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        _report(list(examples(list(rows(gold)), nlp)), tagger)
    return 0


def _report(found: list[Example], tagger: pycrfsuite.Tagger) -> None:
    began = time.process_time()
    told = [_attributions([tagger.tag(sentence) for sentence in _sentences(example)]) for example in found]
    spent = time.process_time() - began
    right = every = wanted = 0
    for example, parts in zip(found, told, strict=True):
        text, doc, place = example.row["text"], example.sents.doc, example.seen.place
        said = [
            sides(spans(doc, place[source].tolist()), spans(doc, place[content].tolist()), text)
            for source, content in parts
        ]
        gold = [sides(a["source"] or (), a["content"] or (), text) for a in example.row["attributions"]]
        right, every, wanted = right + hits(gold, said), every + len(said), wanted + len(gold)
    words = sum(len(example.row["text"].split()) for example in found)
    print(f"content+source F1 {f1(right, every, wanted):.3f}, {spent / words * 1e6:.0f} microseconds a word")


def _attributions(tags: list[list[str]]) -> Iterator[tuple[list[int], list[int]]]:
    """Give for each cue the rows of its source and of its contents."""
    at = 0
    for sentence in tags:
        runs: dict[str, list[list[int]]] = {"S": [], "C": [], "X": [], "O": []}
        for letter, group in groupby(enumerate(sentence, at), key=lambda pair: pair[1][-1]):
            runs[letter].append([row for row, _ in group])
        at += len(sentence)
        for cue in runs["C"]:
            contents = [run for run in runs["X"] if _nearest(run, runs["C"]) is cue]
            source = min(runs["S"], key=lambda run: _apart(run, cue), default=[])
            if contents:
                yield source, [row for run in contents for row in run]


def _nearest(run: list[int], cues: list[list[int]]) -> list[int]:
    return min(cues, key=lambda cue: _apart(run, cue))


def _apart(left: list[int], right: list[int]) -> int:
    return max(left[0] - right[-1], right[0] - left[-1])


def _tags(example: Example) -> Iterator[list[str]]:
    letters = ["O"] * len(example.seen)
    for token, role in zip(example.pairs.token.tolist(), example.roles.tolist(), strict=True):
        if role in LETTERS:
            letters[token] = LETTERS[role]
    tags = [f"B-{x}" if x != "O" and (i == 0 or letters[i - 1] != x) else x for i, x in enumerate(letters)]
    tags = [f"I-{x}" if x in "SCX" else x for x in tags]
    for _, group in groupby(range(len(tags)), key=lambda row: example.seen.sentence[row]):
        yield [tags[row] for row in group]


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
