from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from benchmarks.attribution.corpus import rows
from benchmarks.attribution.measure import f1, hits, sides
from benchmarks.attribution.score import content_and_source

from parley.language.speech.learned import load_weights
from parley.records import BadLexicon
from tests.language.speech.conftest import Attribute, place

if TYPE_CHECKING:
    from parley.language import Language

RECORDED = 0.983
CORPUS = os.environ.get("PARLEY_POLNEAR")
ARTICLES = tomllib.loads(Path(__file__).with_name("annotated.toml").read_text(encoding="utf-8"))["article"]


def test_the_shipped_weights_give_the_recorded_score_on_our_own_texts(said: Attribute) -> None:
    right = told = gold = 0
    for article in ARTICLES:
        text = article["text"]
        found = [sides(place(text, a.source), place(text, a.content), text) for a in said(text)]
        wanted = [sides(place(text, a["source"]), place(text, a["content"]), text) for a in article["attributions"]]
        right, told, gold = right + hits(wanted, found), told + len(found), gold + len(wanted)
    assert f1(right, told, gold) == pytest.approx(RECORDED, abs=0.005)


def test_weights_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "odd.npz").write_bytes(b"no arrays")
    with pytest.raises(BadLexicon, match=r"odd\.npz"):
        load_weights(tmp_path / "odd.npz")


@pytest.mark.slow
@pytest.mark.skipif(CORPUS is None, reason="PARLEY_POLNEAR names no annotated corpus, which may not be shipped")
def test_the_shipped_weights_give_the_recorded_score_on_annotated_news(nlp: Language) -> None:
    assert content_and_source(list(rows(Path(str(CORPUS)))), nlp) == pytest.approx(0.706, abs=0.005)
