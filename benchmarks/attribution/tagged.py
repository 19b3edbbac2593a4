"""What models of token sequences share, to compare with: one role a token, attributions put together from the roles.

Each token gets one role (source, cue, content, with begin and inside); each cue takes the source and the contents
nearest to it in its sentence, so that nothing can be nested and no two cues share a content.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import groupby

from benchmarks.attribution.measure import f1, hits, sides
from benchmarks.attribution.training.examples import Example

from parley.language.speech.learned.scores import CONTENT, CUE, SOURCE
from parley.language.speech.spans import spans

LETTERS = {SOURCE: "S", CUE: "C", CONTENT: "X"}
Tagger = Callable[[Example], list[list[str]]]
"""Gives the tags of each sentence of an article."""


def report(found: list[Example], tagger: Tagger) -> None:
    """Attribute articles and print how much of it is right, and its time."""
    began = time.process_time()
    told = [list(_attributions(tagger(example))) for example in found]
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


def _attributions(tagged: list[list[str]]) -> Iterator[tuple[list[int], list[int]]]:
    """Give for each cue the rows of its source and of its contents."""
    at = 0
    for sentence in tagged:
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


def tags(example: Example) -> Iterator[list[str]]:
    """Give the tags of each sentence of an article by its annotation."""
    letters = ["O"] * len(example.seen)
    for token, role in zip(example.pairs.token.tolist(), example.roles.tolist(), strict=True):
        if role in LETTERS:
            letters[token] = LETTERS[role]
    told = [f"B-{x}" if x != "O" and (i == 0 or letters[i - 1] != x) else x for i, x in enumerate(letters)]
    told = [f"I-{x}" if x in "SCX" else x for x in told]
    for _, group in groupby(range(len(told)), key=lambda row: example.seen.sentence[row]):
        yield [told[row] for row in group]
