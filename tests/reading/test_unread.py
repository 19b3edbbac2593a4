"""What is in another language than the pipeline's is kept and not read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.cleaning.language import language_of
from parley.reading import GrammarReader
from tests.articles import article

ROOT = Path(__file__).resolve().parents[2]
GERMAN = "Die Minister von Ruritanien lehnten am Montag in Paris die Forderung nach einem Waffenstillstand ab."
ENGLISH = "Ruritania demanded a truce on Monday."
OURS = [*sorted((ROOT / "benchmarks/gold/dev").glob("*.json")), *sorted((ROOT / "examples").glob("*.txt"))]


def test_of_an_article_in_another_language_nothing_is_read_and_it_is_said(reader: GrammarReader) -> None:
    reading = reader.read(article(GERMAN, language="de"))
    assert not reading.records
    assert "'de'" in reading.warnings[0]
    assert (reading.reader.name, reading.reader.version) == ("unread", "de")


def test_articles_around_one_that_stays_unread_are_read_in_their_order(reader: GrammarReader) -> None:
    given = [article(ENGLISH, language="en"), article(GERMAN, language="de"), article(ENGLISH)]
    read = list(reader.read_all(given))
    assert [reading.article for reading in read] == given
    assert [bool(reading.records) for reading in read] == [True, False, True]


def test_what_stays_unread_has_nothing_to_explain(reader: GrammarReader) -> None:
    (explained,) = reader.explain_all([article(GERMAN, language="de")])
    assert explained.reading.warnings
    assert not explained.explanations


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_our_own_articles_are_english(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert language_of(json.loads(text)["text"] if path.suffix == ".json" else text) == "en"
