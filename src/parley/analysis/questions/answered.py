"""Which report answers a question, or makes it void: strict, since a wrong one would close what is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from parley.analysis.facts.fact import Fact, Facts, Tells
from parley.analysis.facts.load import load_fact_words
from parley.analysis.facts.roots import roots, told_roots
from parley.analysis.facts.seek import seek
from parley.analysis.questions.life import Asking
from parley.analysis.scoring.words import load_words

SHARED = 0.75
"""Share of the question's content words that an answer has to say."""

FEWEST = 2
"""A question with fewer content words is never taken for answered."""

PLAIN = 3
"""A question with fewer content words may be that of many talks: its answer is by somebody whom its sentence names."""

NAME = re.compile(r"(?<=[a-z,;:0-9\u2019' ] )[A-Z]\w+")
"""A word with a capital that does not open a sentence."""

DIGIT = re.compile(r"\d")


def answered(question: Asking, facts: Facts, day: date | None) -> Fact | None:
    """Give the first report by a day that settles a question after it was last called open, or None."""
    return next(_bearing(question, facts, day, Tells.SETTLES), None)


def overtaken(question: Asking, facts: Facts, day: date | None) -> Fact | None:
    """Give the first report by a day that what a question asks about was dropped, withdrawn or cancelled, or None."""
    return next(_bearing(question, facts, day, Tells.VOIDS), None)


def seeks(question: Asking) -> frozenset[str]:
    """Say which facts may settle a question or make it void."""
    words = _words(question)
    some = len(words) >= FEWEST
    return frozenset(seek(words, SHARED, tells) for tells in (Tells.SETTLES, Tells.VOIDS) if some)


def _bearing(question: Asking, facts: Facts, day: date | None, wanted: Tells) -> Iterator[Fact]:
    """Give the reports that say nearly all words of a question, and all of those that are no names."""
    numbers = load_fact_words().numbers.pattern
    words = _words(question)
    names = _names(question)
    plain = words - names
    if len(words) < FEWEST or not plain:
        return
    counted = wanted is Tells.SETTLES and numbers.search(question.about) is not None
    for one in facts.near(words, SHARED, wanted):
        told = plain <= one.words and _later(one, question, day) and not one.undecided
        meant = len(words) >= PLAIN or names & roots(one.what)
        if told and meant and (not counted or DIGIT.search(one.witness.text)):
            yield one


def _words(question: Asking) -> frozenset[str]:
    """Give the words that say what a question is about, without its numbers and those that only ask."""
    told = load_fact_words().numbers.pattern.sub(" ", question.about)
    return told_roots(told) - roots(" ".join(load_words().asking))


def _names(question: Asking) -> frozenset[str]:
    """Give the words of a question that are names: who says no more than those tells nothing of what is asked."""
    return roots(" ".join(name for told in question.witnesses for name in NAME.findall(told.text)))


def _later(answer: Fact, question: Asking, day: date | None) -> bool:
    if answer.day is None or (day is not None and answer.day > day):
        return False
    return question.last is None or question.last < answer.day
