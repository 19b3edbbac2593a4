"""``make effect``: the work tree against a commit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from scripts.effect import ROOT, digest, main
from tests.gold import annotated

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (ROOT / ".git").exists(), reason="the project lies in no git repository"
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "talks.json").write_text(json.dumps(annotated()), encoding="utf-8")
    return tmp_path


def test_other_articles_have_another_name(gold: Path) -> None:
    before = digest(gold)
    (gold / "talks.json").write_text(json.dumps(annotated() | {"outlet": "Other"}), encoding="utf-8")
    assert digest(gold) != before


def test_a_commit_that_is_not_there_is_named(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold), "--commit", "no-such-commit"]) == 2
    assert "no-such-commit" in capsys.readouterr().err


def test_the_work_tree_is_compared_with_the_last_commit(gold: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold)]) == 0
    shown = capfd.readouterr().out
    assert all(word in shown for word in ("headline", "->", "now right", "new false alarm"))
