"""What is about something else is passed over, and nothing that is about a negotiation."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from parley.reading import GrammarReader
from parley.reading.gate import Cues, cues_in, is_related, load_cues
from parley.reading.gate.cues import Group
from parley.records import UNRELATED, Origin
from tests.articles import article

ROOT = Path(__file__).resolve().parents[3]
UNRELATED_TEXTS = sorted((ROOT / "benchmarks/mix/unrelated").glob("*.txt"))
ANNOTATED = sorted((ROOT / "benchmarks/gold").glob("*/*.json"))
EXAMPLES = [path for path in sorted((ROOT / "examples").glob("2025*")) if path.suffix != ".html"]
RECIPE = (ROOT / "benchmarks/mix/unrelated/recipe-plum-cake.txt").read_text(encoding="utf-8")
REJECTED = "Ruritania rejected the treaty that Kaldovia wants to sign with the rebels."
GROUPS = load_cues().cues


@pytest.fixture(scope="module")
def open_reader() -> GrammarReader:
    return GrammarReader(gate=False)


@pytest.mark.parametrize("path", ANNOTATED, ids=lambda path: path.stem)
def test_no_annotated_article_is_near_to_being_passed_over(path: Path) -> None:
    text = json.loads(path.read_text(encoding="utf-8"))["text"]
    assert sum(cues_in(article(text)).values()) >= 2 * load_cues().enough


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_read(path: Path) -> None:
    assert is_related(article(path.read_text(encoding="utf-8")))


def test_of_articles_of_something_else_hardly_any_is_read() -> None:
    read = [path for path in UNRELATED_TEXTS if is_related(article(path.read_text(encoding="utf-8")))]
    assert len(read) <= len(UNRELATED_TEXTS) // 10


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.id)
def test_a_groups_example_holds_a_word_of_it(group: Group) -> None:
    assert set(cues_in(article(group.example))) & set(group.words)


def test_what_is_passed_over_has_no_record_and_says_why(reader: GrammarReader) -> None:
    reading = reader.read(article(RECIPE))
    assert not reading.records
    assert reading.warnings == (UNRELATED,)
    assert (reading.reader.name, reading.reader.version) == (reader.name, reader.version)


def test_what_is_passed_over_has_nothing_to_explain(reader: GrammarReader) -> None:
    (explained,) = reader.explain_all([article(RECIPE)])
    assert explained.reading.warnings == (UNRELATED,)
    assert not explained.explanations


def test_articles_around_one_that_is_passed_over_are_read_in_their_order(reader: GrammarReader) -> None:
    given = [article(REJECTED), article(RECIPE), article(REJECTED)]
    read = list(reader.read_all(given))
    assert [reading.article for reading in read] == given
    assert [bool(reading.records) for reading in read] == [True, False, True]


def test_without_the_gate_everything_is_read_and_the_version_tells_it(
    reader: GrammarReader, open_reader: GrammarReader
) -> None:
    assert not open_reader.read(article(RECIPE)).warnings
    assert open_reader.version == f"{reader.version}-all"


def test_one_sentence_of_a_dispute_lets_a_long_article_in() -> None:
    assert not is_related(article(RECIPE))
    assert is_related(article(f"{RECIPE}\n\n{REJECTED}"))


def test_the_headline_counts_and_what_was_dropped_does_not() -> None:
    told = article("Minister vetoes ceasefire")
    dropped = replace(told, blocks=(replace(told.blocks[0], dropped="a link"),))
    headed = replace(dropped, title="Rebels reject truce", title_from=Origin.TEXT)
    assert (cues_in(dropped), cues_in(headed)) == ({}, {"rebel*": 4, "reject*": 1, "truce*": 4})


def test_a_short_article_is_always_read(reader: GrammarReader) -> None:
    assert reader.read(article("Anna wants the cake.")).statements


def test_each_cue_counts_once_and_the_longest_way_to_write_it_goes_first() -> None:
    held = load_cues()
    assert held.cue_of("ministers") == held.cue_of("ministry") == "minist*"
    assert held.cue_of("deal") == "deal"
    assert held.cue_of("dealt") is None


@pytest.mark.parametrize("word", ["Truce", "cease fire", "*", "tru*ce"])
def test_a_word_that_could_not_be_found_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        Cues(shortest=1, enough=1, cues=(Group(id="x", weight=1, words=(word,), example="x"),))
