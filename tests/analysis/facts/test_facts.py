"""What a report tells as a fact, and how facts are found by their words."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.facts import Fact, Facts, Tells, fact
from parley.analysis.facts.load import FactWords, Phrases, load_fact_words
from parley.analysis.facts.roots import roots
from parley.analysis.witness import bearing
from tests.analysis.telling import telling

WORDS = load_fact_words()


def told(text: str, day: int = 1) -> Fact:
    of = telling("statement", date(2025, 3, day), text=text)
    return fact(of.published, ("Graustark",), "", bearing(of), Tells.SO)


@pytest.mark.parametrize("name", ["unsure", "undecided", "numbers", "takes_over"])
def test_each_class_of_phrases_reads_its_examples_and_no_others(name: str) -> None:
    phrases: Phrases = getattr(WORDS, name)
    assert [text for text in phrases.examples if not phrases.pattern.search(text)] == []
    assert [text for text in phrases.others if phrases.pattern.search(text)] == []


@pytest.mark.parametrize(("verb", "form"), [(verb, form) for verb, forms in WORDS.past.items() for form in forms])
def test_a_past_form_has_the_root_of_its_verb(verb: str, form: str) -> None:
    assert roots(verb) == roots(form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ratifies", "ratified"),
        ("stops", "stopped"),
        ("approval", "approved"),
        ("agree", "agreement"),
        ("falls", "fell"),
    ],
)
def test_tense_and_endings_are_gone(one: str, other: str) -> None:
    assert roots(one) == roots(other)


def test_facts_are_found_by_the_share_of_words_that_they_say() -> None:
    late, soon = told("Parliament ratified the treaty.", 5), told("The parliament has ratified the treaty.", 2)
    facts = Facts([late, soon, told("The treaty lapsed.")])
    assert facts.near(roots("parliament ratifies treaty"), 1.0, Tells.SO) == [soon, late]
    assert facts.near(roots("parliament ratifies treaty"), 1.0, Tells.VOIDS) == []


def test_every_list_has_entries() -> None:
    assert isinstance(WORDS, FactWords)
    assert all((WORDS.openers, WORDS.past))
