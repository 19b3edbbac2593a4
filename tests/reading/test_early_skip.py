"""Sentences that cannot hold a record are passed early: it changes no reading."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.exchange import json_line
from parley.reading import GrammarReader
from parley.reading.lexicon import load_frames
from tests.articles import article

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [path for path in sorted((ROOT / "examples").glob("2025*")) if path.suffix != ".html"]
ANNOTATED = [
    *sorted((ROOT / "benchmarks/gold/dev").glob("*.json")),
    *sorted((ROOT.parent / "shared/gold/dev").glob("*.json")),
]


@pytest.fixture(scope="module")
def thorough() -> GrammarReader:
    return GrammarReader(thorough=True)


def told(path: Path) -> tuple[str, str | None]:
    """Give the text of a file and its date."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".json":
        return text, None
    annotated = json.loads(text)
    return annotated["text"], annotated["published"]


@pytest.mark.parametrize("path", [*EXAMPLES, *ANNOTATED], ids=lambda path: path.stem)
def test_skipping_changes_no_reading(reader: GrammarReader, thorough: GrammarReader, path: Path) -> None:
    text, published = told(path)
    given = article(text, published=published)
    assert json_line(reader.read(given)) == json_line(thorough.read(given))


def test_a_word_is_known_by_its_lemma_and_as_it_stands(reader: GrammarReader) -> None:
    doc = reader.parser("The weather was fine. Ruritania REJECTED the plan, opposed to it.")
    assert {"REJECTED", "plan"} <= {doc[i].text for i in load_frames().places(doc)}
    assert "weather" not in {doc[i].text for i in load_frames().places(doc)}
