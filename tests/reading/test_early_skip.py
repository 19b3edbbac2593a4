"""Articles and sentences that cannot hold a record are passed early: it changes no reading of what tells of talks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from parley.exchange import json_line
from parley.reading import GrammarReader
from parley.reading.lexicon import load_frames
from parley.records import Article, ReaderIdentity
from tests.articles import article
from tests.fuzz.damage import Damaged, damaged
from tests.fuzz.texts import as_article

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [path for path in sorted((ROOT / "examples").glob("2025*")) if path.suffix != ".html"]
ANNOTATED = [
    *sorted((ROOT / "benchmarks/gold/dev").glob("*.json")),
    *sorted((ROOT.parent / "shared/gold/dev").glob("*.json")),
]


@pytest.fixture(scope="module")
def thorough() -> GrammarReader:
    return GrammarReader(thorough=True, gate=False)


def told(path: Path) -> tuple[str, str | None]:
    """Give the text of a file and its date."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".json":
        return text, None
    annotated = json.loads(text)
    return annotated["text"], annotated["published"]


def line(reader: GrammarReader, one: Article) -> str:
    """Give the reading of an article without the version of the reader, which tells what was skipped."""
    return json_line(replace(reader.read(one), reader=ReaderIdentity(reader.name, "")))


@pytest.mark.parametrize("path", [*EXAMPLES, *ANNOTATED], ids=lambda path: path.stem)
def test_skipping_changes_no_reading(reader: GrammarReader, thorough: GrammarReader, path: Path) -> None:
    text, published = told(path)
    one = article(text, published=published)
    assert line(reader, one) == line(thorough, one)


@settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(text=damaged())
def test_skipping_changes_no_reading_of_damaged_text(
    reader: GrammarReader, thorough: GrammarReader, text: Damaged
) -> None:
    damaged_article = as_article(text)
    if damaged_article is not None:
        assert line(reader, damaged_article) == line(thorough, damaged_article)


def test_a_word_is_known_by_its_lemma_and_as_it_stands(reader: GrammarReader) -> None:
    doc = reader.parser("The weather was fine. Ruritania REJECTED the plan, opposed to it.")
    assert {"REJECTED", "plan"} <= {doc[i].text for i in load_frames().places(doc)}
    assert "weather" not in {doc[i].text for i in load_frames().places(doc)}
