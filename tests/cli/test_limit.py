"""A table for people has the first rows of a long view, and says how many there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

VIEWS = ["positions", "commitments", "meetings", "questions", "conflicts"]


@pytest.fixture
def dossier(run: Run, tmp_path: Path, talks: Path) -> Path:
    """A dossier with the talks in its ledger."""
    folder = tmp_path / "talks"
    run("init", folder)
    talks.write_text(f"{talks.read_text(encoding='utf-8')}\nGraustark demanded a corridor.\n", encoding="utf-8")
    run("add", talks, "--dossier", folder)
    return folder


def test_the_first_rows_are_those_that_all_begin_with(run: Run, dossier: Path) -> None:
    every = json.loads(run("positions", "--format", "json", "--dossier", dossier).stdout)
    few = json.loads(run("positions", "--format", "json", "--limit", "1", "--dossier", dossier).stdout)
    assert len(every) > 1
    assert few == every[:1]


def test_a_cut_is_told(run: Run, dossier: Path) -> None:
    rows = json.loads(run("positions", "--format", "json", "--dossier", dossier).stdout)
    shown = run("positions", "--limit", "1", "--dossier", dossier)
    assert f"1 of {len(rows)}; all with --limit 0" in shown.stderr
    assert "all with" not in run("positions", "--limit", "0", "--dossier", dossier).stderr


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_a_limit(run: Run, dossier: Path, view: str) -> None:
    told = run(view, "--format", "json", "--limit", "1", "--dossier", dossier)
    assert told.exit_code == 0
    assert len(json.loads(told.stdout)) <= 1
