"""JSON: an array of articles, or one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.intake.formats.given import articles, errors


def test_each_object_of_an_array_is_an_article(tmp_path: Path) -> None:
    rows = [{"id": f"a{n}", "text": "The talks went on.", "published": "2025-08-19"} for n in range(3)]
    (tmp_path / "all.json").write_text(json.dumps(rows))
    assert [item.id for item in articles(tmp_path / "all.json")] == ["a0", "a1", "a2"]


def test_one_object_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"text": "The talks went on."}))
    (item,) = articles(tmp_path / "one.json")
    assert item.raw == b"The talks went on."


@pytest.mark.parametrize(
    ("raw", "said"),
    [("", "is no JSON"), ("[1]", "all.json:1: is no JSON object"), ("[]", "holds no articles"), ("7", "no articles")],
)
def test_what_holds_no_articles_says_so(tmp_path: Path, raw: str, said: str) -> None:
    (tmp_path / "all.json").write_text(raw)
    assert said in errors(tmp_path / "all.json")[0]
