"""Reading with a language model, from the command line to the records, over a real server on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from parley.cli import app
from tests.models import Script, refuses, says, scripted

Run = Callable[..., Result]
TEXT = "Ruritania demanded a ceasefire on Monday. Graustark rejected it."
SAID = {
    "actor": {"name": "Ruritania", "kind": "state"}, "stance": "demands", "issue": "a ceasefire", "modality": "actual",
    "condition": None, "evidence": "Ruritania demanded a ceasefire on Monday.",
}  # fmt: skip
FOUND = {"statements": [SAID, SAID | {"actor": {"name": "Atlantis", "kind": "state"}}], "commitments": [],
         "meetings": [], "open_questions": []}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a folder with one article, asking a script."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")

    def command(script: Script | None, *words: str) -> Result:
        named = {"PARLEY_LLM_URL": script.url if script else "", "PARLEY_LLM_MODEL": "small",
                 "PARLEY_LLM_CACHE": str(tmp_path / "cache"), "PARLEY_LLM_PRICE": "1/10"}  # fmt: skip
        return CliRunner().invoke(app, words, env=named)

    return command


def test_the_model_reads_and_what_it_made_up_is_counted(run: Run) -> None:
    with scripted([says(FOUND)]) as script:
        done = run(script, "read", "--reader", "llm", "--format", "json", "news.txt")
    told = json.loads(done.stdout)
    assert [(one["actor"]["name"], one["confidence"]) for one in told["statements"]] == [("Ruritania", 0.3)]
    assert told["reader"]["name"] == "llm"
    assert told["reader"]["version"].startswith("small/")
    assert told["warnings"] == ["model: 2 told, 1 refused (actor not in the text 1); tokens 100 + 20"]
    told_at_end = "the model told 2 records, 1 were refused (50%); actor not in the text: 1; 100 + 20 tokens, 0.0003"
    assert told_at_end in done.stderr


def test_both_readers_are_held_against_each_other(run: Run) -> None:
    with scripted([says(FOUND)]) as script:
        done = run(script, "read", "--reader", "both", "--format", "json", "news.txt")
    told = {one["actor"]["name"]: one for one in json.loads(done.stdout)["statements"]}
    assert [why["rule"] for why in told["Ruritania"]["why"]][1:] == ["agrees.llm.small"]
    assert told["Graustark"]["confidence"] <= 0.5


def test_an_article_is_asked_about_once(run: Run) -> None:
    with scripted([says(FOUND)]) as script:
        first, again = (run(script, "read", "--reader", "llm", "--format", "json", "news.txt") for _ in range(2))
    assert (first.stdout, len(script.asked)) == (again.stdout, 1)


def test_the_article_is_data_in_the_question(run: Run) -> None:
    with scripted([says(FOUND)]) as script:
        run(script, "read", "--reader", "llm", "news.txt")
    (asked,) = script.asked
    assert TEXT in asked["messages"][1]["content"]
    assert TEXT not in asked["messages"][0]["content"]
    assert asked["response_format"]["json_schema"]["schema"]["required"] == [
        "statements", "commitments", "meetings", "open_questions",
    ]  # fmt: skip


def test_without_an_endpoint_nothing_leaves_this_machine(run: Run) -> None:
    done = run(None, "read", "--reader", "llm", "news.txt")
    assert (done.exit_code, "PARLEY_LLM_URL: names no language model" in done.stderr) == (2, True)


def test_a_refused_key_stops_the_run(run: Run) -> None:
    with scripted([refuses(401, "bad key")]) as script:
        done = run(script, "read", "--reader", "llm", "news.txt")
    assert (done.exit_code, "refuses the key" in done.stderr) == (2, True)


def test_an_answer_without_records_costs_no_other_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text(f"{TEXT} More.", encoding="utf-8")
    with scripted([says(FOUND), says("Sorry."), says(FOUND), says("Sorry.")]) as script:
        done = run(script, "read", "--reader", "llm", "--format", "jsonl", "news.txt", "more.txt")
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 1)
    assert "set aside: more.txt: the model 'small' answered with nothing that could hold records" in done.stderr


def test_a_ledger_keeps_what_the_model_told_until_another_reader_reads(run: Run) -> None:
    assert run(None, "init", "talks").exit_code == 0
    with scripted([says(FOUND)]) as script:
        assert run(script, "add", "--reader", "llm", "news.txt", "--dossier", "talks").exit_code == 0
        assert "nothing to read again" in run(script, "reread", "--reader", "llm", "--dossier", "talks").stderr
    assert run(None, "reread", "--dossier", "talks").exit_code == 0
    told = json.loads(run(None, "positions", "--format", "json", "--dossier", "talks").stdout)
    assert {row["actor"] for row in told} == {"Ruritania", "Graustark"}
    assert run(None, "verify", "--dossier", "talks").exit_code == 0


def test_a_model_cannot_explain_itself(run: Run) -> None:
    with scripted([says(FOUND)]) as script:
        done = run(script, "read", "--reader", "llm", "--explain", "news.txt")
    assert (done.exit_code, "cannot tell why it made a record" in done.stderr) == (2, True)
