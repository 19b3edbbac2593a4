"""The commands that ask a ledger about names, issues and words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NEWS = {
    "2025-03-03": "Ruritania demanded a ceasefire on Monday.",
    "2025-03-05": "Ruritania again demanded a ceasefire on Wednesday. Graustark rejected grain exports.",
    "2025-03-10": "Ruritania rejected a ceasefire on Monday.",
}


@pytest.fixture
def dossier(run: Run, tmp_path: Path) -> Path:
    """A dossier with three articles of three days."""
    folder = tmp_path / "dossier"
    run("init", folder, "--name", "Talks")
    lines = (json.dumps({"id": day, "outlet": f"Post {day[-1]}", "published": day, "text": NEWS[day]}) for day in NEWS)
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("add", tmp_path / "news.jsonl", "--dossier", folder).exit_code == 0
    return folder


def test_positions_of_one_actor_on_one_issue(run: Run, dossier: Path) -> None:
    done = run("positions", "--actor", "ruritania", "--issue", "ceasefire", "--format", "json", "--dossier", dossier)
    assert [(row["actor"], row["stance"]) for row in json.loads(done.stdout)] == [("Ruritania", "opposes")]


def test_an_unknown_name_is_told_with_the_nearest(run: Run, dossier: Path) -> None:
    done = run("positions", "--actor", "Ruri", "--dossier", dossier)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "'Ruri'; the nearest are Ruritania" in done.stderr


def test_history_tells_every_witness_with_both_clocks(run: Run, dossier: Path) -> None:
    done = run("history", "Ruritania", "ceasefire", "--format", "json", "--dossier", dossier)
    rows = json.loads(done.stdout)
    assert [(row["number"], row["published"], row["ended"]) for row in rows] == [
        (1, "2025-03-03", "reversed"), (1, "2025-03-05", "reversed"), (2, "2025-03-10", None),
    ]  # fmt: skip
    assert all(row["recorded_at"] and row["outlet"] for row in rows)


def test_history_for_people_has_a_line_for_each_position(run: Run, dossier: Path) -> None:
    told = run("history", "Ruritania", "ceasefire", "--as-of", "2025-03-06", "--dossier", dossier).stdout
    assert "1. demands  (2025-03-03 to: holds)" in told
    assert "2025-03-10" not in told


def test_history_of_nobody_is_told(run: Run, dossier: Path) -> None:
    assert run("history", "Nobody", "ceasefire", "--dossier", dossier).exit_code == 1


def test_search_shows_where_the_words_stand(run: Run, dossier: Path) -> None:
    done = run("search", "again demand*", "--kind", "statement", "--dossier", dossier)
    assert done.stdout.splitlines()[0].startswith("2025-03-05  Post 5  (statement)")
    assert "»again demanded« a ceasefire" in done.stdout


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (["--actor", "graustark"], ["2025-03-05"]),
        (["--since", "2025-03-04", "--until", "2025-03-09"], ["2025-03-05"]),
        (["--as-of", "2025-03-04"], ["2025-03-03"]),
        (["--outlet", "post", "--limit", "1"], ["2025-03-03"]),
        (["--known-at", "2025-01-01"], []),
    ],
)
def test_search_is_narrowed(run: Run, dossier: Path, words: list[str], days: list[str]) -> None:
    done = run(
        "search", "rejected" if "--actor" in words else "ceasefire", "--format", "json", "--dossier", dossier, *words
    )
    assert done.exit_code == 0
    assert sorted({row["published"] for row in json.loads(done.stdout)}) == days


def test_a_search_without_a_word_is_a_wrong_use(run: Run, dossier: Path) -> None:
    done = run("search", "--dossier", dossier, "--", "*)(")
    assert (done.exit_code, "has no word" in done.stderr) == (2, True)


def test_diff_tells_the_reversal_first(run: Run, dossier: Path) -> None:
    done = run("diff", "2025-03-04", "2025-03-11", "--format", "json", "--dossier", dossier)
    rows = json.loads(done.stdout)
    assert (rows[0]["kind"], rows[0]["sentence"]) == (
        "reversed",
        "Ruritania: now opposes “ceasefire”; before: demands.",
    )
    assert rows[0]["grounds"][0]["published"] == "2025-03-10"
    told = run("diff", "2025-03-04", "2025-03-11", "--actor", "graustark", "--dossier", dossier).stdout
    assert told.splitlines()[0] in {"New positions", "Given up or withdrawn"}


@pytest.mark.parametrize(
    "words",
    [("2025-03-11", "2025-03-04"), ("monday", "2025-03-04"), ("2025-03-04", "2025-03-11", "--as-of", "2025-03-05"),
     ("2025-03-04", "2025-03-11", "--recorded", "--known-at", "2025-03-05")],
)  # fmt: skip
def test_a_diff_needs_two_states_in_order(run: Run, dossier: Path, words: tuple[str, ...]) -> None:
    assert run("diff", *words, "--dossier", dossier).exit_code == 2


def test_a_brief_since_the_last_tells_only_what_was_recorded_since(run: Run, dossier: Path, tmp_path: Path) -> None:
    first = run("brief", "--dossier", dossier, "--since", "last")
    assert (first.exit_code, "tells everything" in first.stderr) == (0, True)
    assert "Nothing changed." in run("brief", "--dossier", dossier, "--since", "last").stdout
    (tmp_path / "late.txt").write_text("Ruritania demanded a ceasefire on Friday.", encoding="utf-8")
    run("add", tmp_path / "late.txt", "--published", "2025-03-14", "--dossier", dossier)
    assert "Ruritania: now demands “ceasefire”" in run("brief", "--dossier", dossier, "--since", "last").stdout


def test_the_same_ledger_gives_the_same_brief(run: Run, dossier: Path) -> None:
    told = [run("brief", "--dossier", dossier, "--since", "2025-03-04").stdout for _ in range(2)]
    assert told[0] == told[1]
    assert told[0].startswith("# Talks\n\nAs of 2025-03-10, as recorded by ")


@pytest.mark.parametrize(("name", "begins"), [("b.md", b"# Talks"), ("b.html", b"<!DOCTYPE"), ("b.docx", b"PK")])
def test_the_outputs_name_tells_the_form(run: Run, dossier: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    assert run("brief", "--dossier", dossier, "--output", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("words", [("--to", "docx"), ("--since", "monday"), ("news.txt",)])
def test_a_brief_that_cannot_be_made_is_a_wrong_use(run: Run, dossier: Path, words: tuple[str, ...]) -> None:
    assert run("brief", "--dossier", dossier, *words).exit_code == 2


def test_a_file_that_does_not_say_when_the_last_brief_was_made_is_told(run: Run, dossier: Path) -> None:
    (dossier / "briefs.jsonl").write_text("{}\n", encoding="utf-8")
    done = run("brief", "--dossier", dossier, "--since", "last")
    assert (done.exit_code, "briefs.jsonl" in done.stderr) == (2, True)
