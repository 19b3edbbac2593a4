"""``parley rules`` and ``parley alerts``, as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RULES = """
[[rule]]
name = "pledges"
on = ["pledge", "question"]
[[delivery]]
name = "feed"
kind = "feed"
to = "alerts.atom"
"""


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    run("init", tmp_path / "talks")
    (tmp_path / "talks/dossier.toml").write_text(RULES, encoding="utf-8")
    return tmp_path / "talks"


def test_rules_are_shown_with_where_they_go(run: Run, folder: Path) -> None:
    done = run("rules", "--dossier", folder)
    assert (done.exit_code, "pledges  (pledge, question)" in done.stdout, "to feed" in done.stdout) == (0, True, True)


def test_a_wrong_rule_is_named_with_its_line(run: Run, folder: Path) -> None:
    (folder / "dossier.toml").write_text(RULES.replace("question", "lunch"), encoding="utf-8")
    done = run("rules", "test", "--dossier", folder)
    assert (done.exit_code, "line 4: 'on' knows no 'lunch'" in done.stderr) == (2, True)


def test_a_dry_run_tells_the_days_and_sends_nothing(run: Run, folder: Path, talks: Path) -> None:
    run("add", talks, "--published", "2025-03-03", "--dossier", folder)
    done = run("rules", "test", "--on-history", "--format", "json", "--dossier", folder)
    told = json.loads(done.stdout)
    assert {(one["on"], one["trigger"]) for one in told} == {("2025-03-03", "pledge"), ("2025-03-03", "question")}
    assert not (folder / "alerts.jsonl").exists()


def test_what_is_sent_is_shown(run: Run, folder: Path, talks: Path) -> None:
    run("alerts", "--send", "--dossier", folder)
    run("add", talks, "--published", "2025-03-03", "--dossier", folder)
    sent = run("alerts", "--send", "--dossier", folder)
    assert (sent.exit_code, "alert (pledges): " in sent.stderr, "feed: 2 delivered" in sent.stderr) == (0, True, True)
    assert (folder / "alerts.atom").read_bytes().count(b"<entry>") == 2
    shown = json.loads(run("alerts", "--format", "json", "--dossier", folder).stdout)
    assert [(one["rule"], one["delivered"]) for one in shown] == [("pledges", ["feed"])] * 2


def test_a_receiver_that_fails_is_an_exit_code(
    run: Run, folder: Path, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEY", "key")
    hook = RULES.replace('"feed"\nto = "alerts.atom"', '"webhook"\nto = "http://127.0.0.1:9/"\nsecret = "KEY"')
    (folder / "dossier.toml").write_text(hook, encoding="utf-8")
    run("alerts", "--send", "--dossier", folder)
    run("add", talks, "--published", "2025-03-03", "--dossier", folder)
    sent = run("alerts", "--send", "--dossier", folder)
    assert (sent.exit_code, "to be tried again" in sent.stderr) == (1, True)


@pytest.mark.parametrize(
    "words", [("rules", "--on-history"), ("rules", "test", "--from", "2025-03-03"), ("alerts", "--send", "--skip")]
)
def test_what_does_not_fit_together_is_refused(run: Run, folder: Path, words: tuple[str, ...]) -> None:
    assert run(*words, "--dossier", folder).exit_code == 2


def test_without_rules_there_is_nothing_to_send(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    assert "names no [[rule]]" in run("alerts", "--send", "--dossier", tmp_path / "talks").output
