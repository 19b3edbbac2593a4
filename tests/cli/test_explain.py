"""``parley explain`` and ``parley read --explain``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def saved(run: Run, talks: Path, tmp_path: Path) -> Path:
    path = tmp_path / "saved.jsonl"
    run("read", talks, "--format", "jsonl", "--output", path)
    return path


def first_id(path: Path) -> str:
    return str(json.loads(path.read_text(encoding="utf-8"))["statements"][0]["id"])


def test_a_record_is_explained_by_its_mark(run: Run, talks: Path) -> None:
    shown = run("explain", "P1", talks).stdout
    assert "Ruritania »demanded« a ceasefire" in shown
    assert "demand.v.demands  src/parley/reading/lexicon/frames/" in shown


def test_a_record_is_explained_by_its_id_and_by_its_beginning(run: Run, talks: Path, saved: Path) -> None:
    whole = run("explain", first_id(saved), talks).stdout
    assert whole.startswith(first_id(saved))
    assert run("explain", first_id(saved)[:6], talks).stdout == whole


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_saved_reading_is_enough(run: Run, talks: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / "saved"
    run("read", talks, "--format", form, "--output", path)
    talks.unlink()
    assert "demanded" in run("explain", "P1", "--reading", path).stdout


def test_an_unknown_record_is_one_and_names_the_nearest(run: Run, talks: Path, saved: Path) -> None:
    wrong = f"{first_id(saved)[:-1]}x"
    done = run("explain", wrong, talks)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"no record is called '{wrong}'; the nearest ids are {first_id(saved)}" in done.stderr


def test_a_name_of_several_records_is_one_and_names_them(run: Run, talks: Path) -> None:
    done = run("explain", "P1", talks, talks)
    assert done.exit_code == 1
    assert "2 records are called 'P1'" in done.stderr


def test_a_record_that_the_reader_no_longer_finds_is_said_to_be_so(run: Run, saved: Path) -> None:
    other = f"s{'0' * 12}"
    saved.write_text(saved.read_text(encoding="utf-8").replace(first_id(saved), other), encoding="utf-8")
    assert "no longer finds it" in run("explain", other, "--reading", saved).stderr


@pytest.mark.parametrize("words", [["P1"], ["P1", "talks.txt", "--reading", "saved.jsonl"]])
def test_either_inputs_or_a_reading_must_be_named(
    run: Run, saved: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(saved.parent)
    done = run("explain", *words)
    assert (done.exit_code, "INPUT" in done.stderr) == (2, True)


def test_an_explanation_is_an_object_too(run: Run, talks: Path) -> None:
    told = json.loads(run("explain", "P1", talks, "--format", "json").stdout)
    (why,) = told["explanations"]
    assert (told["schema"], why["kind"], why["cue"]["text"]) == ("parley/explanation/1", "statement", "demanded")


def test_a_reading_may_be_explained_whole(run: Run, talks: Path) -> None:
    shown = run("read", talks, "--explain").stdout
    assert all(f"{mark} " in shown for mark in ("P1", "C1", "M1", "Q1"))
    assert "found by" in shown


def test_explanations_of_some_kinds_may_be_wanted(run: Run, talks: Path) -> None:
    (line,) = run("read", talks, "--explain", "--format", "jsonl", "--only", "meetings").stdout.splitlines()
    assert {why["kind"] for why in json.loads(line)["explanations"]} == {"meeting"}


def test_explanations_are_no_table(run: Run, talks: Path) -> None:
    assert run("read", talks, "--explain", "--format", "csv").exit_code == 2
