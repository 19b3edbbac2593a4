"""Annotated articles are read strictly: what is wrong is named with its file and record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from parley.analysis import Kind
from parley.exchange import read_gold, read_gold_folder
from parley.records import BadGold
from tests.gold import annotated


def written(folder: Path, told: object, name: str = "talks.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def changed(kind: str, key: str, value: object) -> dict[str, Any]:
    told = annotated()
    told[kind][0][key] = value
    return told


def test_an_annotated_article_is_read(tmp_path: Path) -> None:
    marked = read_gold(written(tmp_path, annotated()))
    assert {kind: len(found) for kind, found in marked.findings.items()} == dict.fromkeys(Kind, 1)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (changed("statements", "stance", "loves"), "statements[0]: stance 'loves' is none of accuses"),
        (changed("statements", "evidence", "Not there."), "statements[0]: evidence is no exact part of the text"),
        (changed("statements", "evidence", ""), "statements[0]: 'evidence' is empty"),
        (changed("statements", "mood", 1), "statements[0]: 'mood' is unknown"),
        (changed("meetings", "participants", []), "meetings[0]: 'participants' names nobody"),
        (changed("meetings", "when_text", "on Sunday"), "meetings[0]: when_text is no exact part"),
        (changed("commitments", "measure", " "), "commitments[0]: 'measure' must say something"),
        (changed("commitments", "status", ["x"]), "commitments[0]: status ['x'] is none of"),
        (annotated() | {"meetings": None}, "lacks the list 'meetings'"),
        (annotated() | {"id": 7}, "'id' must be a text"),
        (annotated() | {"published": 2025}, "'published' must be a text or null"),
        (annotated() | {"open_questions": ["?"]}, "open_questions[0]: is no JSON object"),
        ([], "holds no JSON object"),
    ],
)
def test_what_breaks_the_form_is_named(tmp_path: Path, told: object, says: str) -> None:
    with pytest.raises(BadGold) as caught:
        read_gold(written(tmp_path, told))
    assert says in str(caught.value)
    assert "talks.json" in str(caught.value)


def test_a_record_that_lacks_a_key_is_named(tmp_path: Path) -> None:
    told = annotated()
    del told["open_questions"][0]["about"]
    with pytest.raises(BadGold, match=r"open_questions\[0\]: 'about' is missing"):
        read_gold(written(tmp_path, told))


def test_a_file_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xff{")
    with pytest.raises(BadGold, match="no JSON in UTF-8"):
        read_gold_folder(tmp_path)


def test_a_folder_without_articles_is_no_gold(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match="holds no annotated article"):
        read_gold_folder(tmp_path)


def test_two_articles_cannot_share_an_id(tmp_path: Path) -> None:
    written(tmp_path, annotated())
    written(tmp_path, annotated(), "again.json")
    with pytest.raises(BadGold, match="two articles have the id 'talks'"):
        read_gold_folder(tmp_path)


def test_the_projects_own_gold_keeps_its_form() -> None:
    assert read_gold_folder(Path(__file__).parents[2] / "benchmarks/gold/dev")
