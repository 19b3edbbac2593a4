"""The docs tell every command, option and error, and what they tell to type works."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from parley.cli import app
from parley.records import ParleyError
from tests.house.code import ROOT

DOCS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [*DOCS, *sorted(ROOT.glob("*.md"))]
REFERENCE = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def typed(page: Path) -> list[str]:
    """Give every command that a page of the guide tells to type, in order."""
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def errors(kind: type[ParleyError] = ParleyError) -> Iterator[type[ParleyError]]:
    """Give every class of error."""
    yield kind
    for below in kind.__subclasses__():
        yield from errors(below)


def commands(group: object, before: str = "") -> Iterator[tuple[str, Any]]:
    """Give every command with its name, those of a group of commands too."""
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        yield f"{before}{name}", command
        if hasattr(command, "commands"):
            yield from commands(command, f"{before}{name} ")


def options() -> Iterator[tuple[str, str]]:
    """Give every option of every command."""
    for name, command in commands(typer.main.get_command(app)):
        for told in command.params:
            yield from ((name, option) for option in told.opts if option.startswith("--") and option != "--help")


@pytest.mark.parametrize("page", sorted((ROOT / "docs/guide").glob("*.md")), ids=lambda page: page.stem)
def test_what_the_guide_tells_to_type_works(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("examples", "benchmarks"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    for line in typed(page):
        program, *words = shlex.split(line)
        assert program == "parley", line
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, f"{line}\n{done.output}"


@pytest.mark.parametrize("command", sorted(name for name, _ in commands(typer.main.get_command(app))))
def test_every_command_is_in_the_reference(command: str) -> None:
    assert f"## parley {command}" in REFERENCE


@pytest.mark.parametrize(("command", "option"), sorted(options()))
def test_every_option_is_in_the_reference(command: str, option: str) -> None:
    assert f"`{option}" in REFERENCE, command


@pytest.mark.parametrize("error", sorted(error.__name__ for error in errors()))
def test_every_error_is_in_the_reference(error: str) -> None:
    assert f"| `{error}` |" in (ROOT / "docs/reference/errors.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs/decisions").glob("*.md")), ids=lambda page: page.name)
def test_a_decision_says_why_what_it_costs_and_what_would_undo_it(page: Path) -> None:
    told = page.read_text(encoding="utf-8")
    assert all(f"\n{word}" in told for word in ("Why: ", "Cost: ", "Undo when: "))


def test_every_make_target_is_in_its_help() -> None:
    told = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^\.PHONY: (.*)$", told, re.MULTILINE))
    assert targets == set(re.findall(r"^([a-z-]+):.*## ", told, re.MULTILINE))
