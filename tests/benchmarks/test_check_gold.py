"""The annotated articles keep the annotation guide's form, and the checker sees what breaks it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks.check_gold import GOLD, collisions, complaints, main

ARTICLES = sorted(GOLD.glob("*/*.json"))
SOUND: dict[str, Any] = {
    "id": "sound",
    "url": None,
    "outlet": "Northern Wire",
    "published": "2025-03-04",
    "topic": "war-truce",
    "text": "Kaldovia demands a truce. The two sides met on Monday.",
    "statements": [
        {
            "actor": "Kaldovia",
            "on_behalf_of": None,
            "stance": "demands",
            "issue": "truce in the valley",
            "modality": "actual",
            "condition": None,
            "source": None,
            "evidence": "Kaldovia demands a truce.",
        }
    ],
    "meetings": [
        {
            "participants": ["Kaldovia", "Tarvenia"],
            "format": "bilateral",
            "place": None,
            "when_text": "on Monday",
            "when": "2025-03-03",
            "status": "held",
            "evidence": "The two sides met on Monday.",
        }
    ],
    "commitments": [],
    "open_questions": [],
}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_article_keeps_the_guide(path: Path) -> None:
    assert complaints(json.loads(path.read_text(encoding="utf-8"))) == []


def test_no_two_articles_share_an_id() -> None:
    assert list(collisions({path: json.loads(path.read_text(encoding="utf-8")) for path in ARTICLES})) == []


def test_a_sound_article_draws_no_complaint() -> None:
    assert complaints(SOUND) == []


@pytest.mark.parametrize(
    ("kind", "field", "value", "complaint"),
    [
        ("statements", "evidence", "Kaldovia wants a truce.", "not in the text"),
        ("statements", "condition", "if it rains", "not in the text"),
        ("statements", "stance", "wishes", "'wishes'"),
        ("statements", "issue", "Truce", "2 to 6 words in lower case"),
        ("statements", "actor", "", "names nobody"),
        ("meetings", "participants", [], "names nobody"),
        ("meetings", "when", "2025-03-05", "after the article"),
        ("meetings", "when", "2025-02-25", "is a Tuesday"),
        ("meetings", "when", "last Monday", "Invalid isoformat string"),
        ("meetings", "status", "scheduled", "before the article"),
    ],
)
def test_a_broken_record_is_named(kind: str, field: str, value: object, complaint: str) -> None:
    article = copy.deepcopy(SOUND)
    article[kind][0][field] = value
    assert any(complaint in fault for fault in complaints(article))


def test_a_date_in_words_must_agree_with_the_date() -> None:
    article = copy.deepcopy(SOUND)
    article["text"] = article["text"].replace("on Monday", "on March 1")
    article["meetings"][0] |= {"when_text": "on March 1", "evidence": "The two sides met on March 1."}
    assert complaints(article) == ["meetings[0].when disagrees with 'on March 1'"]


def test_an_article_without_its_keys_is_refused() -> None:
    assert complaints({"id": "bare"})[0].startswith("lacks ['commitments'")


def test_the_counts_are_printed_for_each_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "sound.json").write_text(json.dumps(SOUND), encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert "war-truce                     1               1" in capsys.readouterr().out


def test_a_folder_without_articles_is_no_success(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 1
