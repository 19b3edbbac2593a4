"""A kept evaluation comes back whole, or says what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.analysis import Scores, score
from parley.exchange import read_gold, read_scores, save_scores
from parley.records import BadScores
from tests.gold import annotated
from tests.readings import reading


@pytest.fixture
def scores(tmp_path: Path) -> Scores:
    path = tmp_path / "talks.json"
    path.write_text(json.dumps(annotated()), encoding="utf-8")
    return score([(read_gold(path), reading())])


def test_an_evaluation_comes_back_as_it_was(scores: Scores, tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    path.write_text(save_scores(scores), encoding="utf-8")
    assert read_scores(path) == scores


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "is no JSON"),
        ("[]", "is no saved evaluation"),
        ('{"schema": "parley/scores/1", "scores": {"figures": {}}}', "breaks the form of a saved evaluation: misses"),
    ],
)
def test_what_is_no_evaluation_is_refused(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "scores.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadScores, match=says):
        read_scores(path)
