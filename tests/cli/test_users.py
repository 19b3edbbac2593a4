"""``parley users`` as the one who keeps them types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from parley.cli.users.app import COMMANDS
from tests.cli.conftest import Run

WORDS = "three herons on a roof"


@pytest.fixture
def place(run: Run, tmp_path: Path) -> tuple[object, ...]:
    """Options that name a store with one user."""
    place = ("--dossier", tmp_path)
    assert run("users", "add", "anna", "--role", "admin", "--stdin", *place, stdin=WORDS).exit_code == 0
    return place


def told(done: Result) -> list[dict[str, Any]]:
    """Give the rows that a command wrote."""
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_has_examples(run: Run, command: str) -> None:
    assert f"parley users {command}" in run("users", command, "--help").stdout.partition("Examples:")[2]


def test_who_was_added_is_listed_with_roles(run: Run, place: tuple[object, ...]) -> None:
    assert (
        run("users", "add", "ben", "--role", "reader", "--of", "dam", "--email", "b@example.org", *place).exit_code == 0
    )
    assert run("users", "role", "ben", "editor", "--of", "talks", *place).exit_code == 0
    rows = told(run("users", "list", "--format", "json", *place))
    assert [(one["name"], one["roles"]) for one in rows] == [
        ("anna", {"*": "admin"}),
        ("ben", {"dam": "reader", "talks": "editor"}),
    ]
    assert [one["password"] for one in rows] == [True, False]
    assert "ben  reader of dam, editor of talks  (b@example.org)" in run("users", "list", *place).stdout


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [(("add", "anna", "--role", "reader", "--stdin"), WORDS, "is a user already"),
     (("add", "ben", "--role", "reader", "--stdin"), "short", "12 to 1000"),
     (("add", "ben", "--role", "reader"), None, "--stdin"),
     (("password", "ben", "--stdin"), WORDS, "is no user"), (("role", "anna", "king"), None, "reviewer"),
     (("token", "anna", "--revoke", "0"), None, "no token")],
)  # fmt: skip
def test_what_does_not_fit_is_told(
    run: Run, place: tuple[object, ...], words: tuple[str, ...], stdin: str | None, said: str
) -> None:
    done = run("users", *words, *place, stdin=stdin)
    assert (done.exit_code, said in " ".join(done.stderr.split())) == (2, True)
    assert [one["name"] for one in told(run("users", "list", "--format", "json", *place))] == ["anna"]


def test_a_user_is_added_again_after_a_password_that_was_too_short(run: Run, place: tuple[object, ...]) -> None:
    run("users", "add", "ben", "--role", "reader", "--stdin", *place, stdin="short")
    assert run("users", "add", "ben", "--role", "reader", "--stdin", *place, stdin=WORDS).exit_code == 0


def test_a_token_is_printed_once_and_taken_back(run: Run, place: tuple[object, ...]) -> None:
    made = run("users", "token", "anna", "--make", "nightly export", "--days", "30", *place)
    assert made.stdout.startswith("parley_")
    [row] = told(run("users", "token", "anna", "--format", "json", *place))
    assert made.stdout.strip() not in str(row)
    assert run("users", "token", "anna", "--revoke", row["id"], *place).exit_code == 0
    assert "taken back" in run("users", "token", "anna", *place).stdout


def test_sessions_that_are_not_there_cannot_be_ended(run: Run, place: tuple[object, ...]) -> None:
    assert run("users", "sessions", "anna", *place).stdout == ""
    assert run("users", "sessions", "anna", "--end", "all", *place).exit_code == 0
    assert run("users", "sessions", "anna", "--end", "0", *place).exit_code == 1


def test_every_command_that_changes_something_is_in_the_audit_log(run: Run, place: tuple[object, ...]) -> None:
    run("users", "password", "anna", "--stdin", *place, stdin="four herons on a roof")
    run("users", "remove", "anna", *place)
    rows = told(run("users", "audit", "--format", "json", *place))
    assert [one["what"] for one in rows] == ["users remove anna", "users password anna", "users add anna --role admin"]
    assert "herons" not in str(rows)
    assert "users remove anna" in run("users", "audit", *place).stdout


def test_a_store_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    done = run("users", "list", "--dossier", tmp_path)
    assert (done.exit_code, "parley users add" in done.stderr) == (2, True)
    assert run("users", "list", "--dossier", tmp_path / "nowhere").exit_code == 2


def test_a_store_may_stand_elsewhere(run: Run, tmp_path: Path) -> None:
    place = ("--users", tmp_path / "desk.db")
    assert run("users", "add", "anna", "--role", "admin", "--stdin", *place, stdin=WORDS).exit_code == 0
    assert "anna" in run("users", "list", *place).stdout
    assert (tmp_path / "desk.db").is_file()
