"""Score the shipped model on annotated articles: ``python -m benchmarks.attribution.score GOLD.jsonl.gz``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.attribution.baseline import find as find_by_rules
from benchmarks.attribution.corpus import Row, article, rows
from benchmarks.attribution.measure import Sides, f1, hits, sides

from parley.language import Mentions, Sentences, load_pipeline, parse, readable
from parley.language.speech import attribute
from parley.language.speech.quotes import quotes
from parley.language.speech.spans import spans

if TYPE_CHECKING:
    from parley.language import Language

NOBODY = Mentions((), {}, {})
NESTED = "learned-nested"
Finder = Callable[[Sentences], list[Sides]]


def shipped(sents: Sentences) -> list[Sides]:
    """Attribute as the package does."""
    return [sides(a.source, a.content, sents.article.text) for a in attribute(sents, NOBODY).all]


def outer(sents: Sentences) -> list[Sides]:
    """Attribute as the package does, without what is said inside what is said: PolNeAR marks none of it."""
    found = [a for a in attribute(sents, NOBODY).all if a.rule != NESTED]
    return [sides(a.source, a.content, sents.article.text) for a in found]


def rules(sents: Sentences) -> list[Sides]:
    """Attribute by the baseline's rules."""
    doc, text = sents.doc, sents.article.text
    drafts = find_by_rules(doc, quotes(doc, readable(sents.article)))
    return [sides(spans(doc, d.source), spans(doc, d.content), text) for d in drafts]


def content_and_source(annotated: list[Row], nlp: Language, finder: Finder = shipped) -> float:
    """Give the F1 of attributions whose content and source are right."""
    right = told = gold = 0
    for row, sents in zip(annotated, parse(map(article, annotated), nlp), strict=True):
        wanted = [sides(a["source"] or (), a["content"] or (), row["text"]) for a in row["attributions"]]
        found = finder(sents)
        right, told, gold = right + hits(wanted, found), told + len(found), gold + len(wanted)
    return f1(right, told, gold)


def main(file: Path) -> int:
    """Print score and time of each way to attribute."""
    nlp, annotated = load_pipeline(), list(rows(file))
    words = sum(len(row["text"].split()) for row in annotated)
    began = time.process_time()
    parsed = list(parse(map(article, annotated), nlp))
    print(f"parser alone: {(time.process_time() - began) / words * 1e6:.0f} microseconds a word")
    for finder in (rules, shipped, outer):
        finder(parsed[0])
        began = time.process_time()
        for sents in parsed:
            finder(sents)
        spent = (time.process_time() - began) / words * 1e6
        print(
            f"{finder.__name__:8} F1 {content_and_source(annotated, nlp, finder):.3f}, {spent:.0f} microseconds a word"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
