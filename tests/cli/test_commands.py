"""The other commands, and what holds for all of them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from parley import __version__
from parley.cli.app import COMMANDS
from tests.cli.conftest import TALKS, Run
from tests.gold import annotated

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "talks.json").write_text(json.dumps(annotated()), encoding="utf-8")
    return folder


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").stdout == f"parley {__version__}\n"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_has_examples(run: Run, command: str) -> None:
    assert f"parley {command}" in run(command, "--help").stdout.partition("Examples:")[2]


def test_the_schema_holds_for_what_is_read(run: Run, talks: Path) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.validate(json.loads(run("read", talks, "--format", "json").stdout), schema)


def test_actors_are_told_with_spelling_and_reason(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The Kremlin rejected the plan. Russia wants more time.", encoding="utf-8")
    shown = run("actors", path).stdout
    assert "Russia" in shown
    assert "The Kremlin (1)" in shown or "Kremlin (1)" in shown


def test_a_brief_tells_sides_and_evidence(run: Run) -> None:
    shown = run("brief", EXAMPLES).stdout
    assert all(word in shown for word in ("Tarvenia", "Kaldovia", "Commitments", "Meetings", "Open questions", "“"))


def test_a_brief_counts_what_it_leaves_out(run: Run) -> None:
    assert "… and" in run("brief", EXAMPLES).stdout
    assert "… and" not in run("brief", EXAMPLES, "--all").stdout


def test_an_evaluation_prints_each_kind_and_the_headline(run: Run, gold: Path) -> None:
    shown = run("evaluate", gold).stdout
    assert all(word in shown for word in ("statements", "meetings", "commitments", "open_questions", "headline"))


def test_an_evaluation_lists_its_errors(run: Run, gold: Path) -> None:
    told = json.loads(run("evaluate", gold, "--errors", "all", "--format", "json").stdout)
    assert told["missed"] or told["headline"] == 1
    assert {"precision", "recall", "f1", "gold", "predicted"} == told["meetings"]["found"].keys()


def test_the_errors_of_one_kind_may_be_wanted(run: Run, gold: Path) -> None:
    told = json.loads(run("evaluate", gold, "--errors", "meetings", "--format", "json").stdout)
    assert {one["finding"]["kind"] for one in told["missed"] + told["false_alarms"]} <= {"meetings"}


def test_an_error_names_the_rule_that_made_it(run: Run, gold: Path) -> None:
    told = json.loads(run("evaluate", gold, "--errors", "all", "--format", "json").stdout)
    assert all(one["finding"]["rule"] for one in told["false_alarms"])
    assert "found by " in run("evaluate", gold, "--errors", "all").stdout


def test_an_evaluation_is_kept_and_compared(run: Run, gold: Path, tmp_path: Path) -> None:
    kept = tmp_path / "before.json"
    assert run("evaluate", gold, "--save", kept).exit_code == 0
    shown = run("evaluate", gold, "--against", kept).stdout
    assert all(word in shown for word in ("before", "change", "now right: 0", "now missed: 0", "new false alarm: 0"))


def test_a_comparison_is_an_object_too(run: Run, gold: Path, tmp_path: Path) -> None:
    run("evaluate", gold, "--save", tmp_path / "before.json")
    told = json.loads(run("evaluate", gold, "--against", tmp_path / "before.json", "--format", "json").stdout)
    assert told["figures"]["statements"]["what"]["difference"] == 0
    assert told["new_alarms"] == []


def test_what_is_no_kept_evaluation_stops_a_comparison(run: Run, gold: Path) -> None:
    done = run("evaluate", gold, "--against", gold / "talks.json")
    assert (done.exit_code, "is no saved evaluation" in done.stderr) == (2, True)


def test_a_bad_annotation_stops_an_evaluation(run: Run, gold: Path) -> None:
    (gold / "talks.json").write_text(json.dumps(annotated() | {"text": TALKS}), encoding="utf-8")
    done = run("evaluate", gold)
    assert done.exit_code == 2
    assert "statements[0]: evidence is no exact part of the text" in done.stderr


def test_an_article_that_is_not_there_is_named(run: Run, gold: Path) -> None:
    done = run("evaluate", gold, "--article", "other")
    assert (done.exit_code, "'other'" in done.stderr) == (2, True)
