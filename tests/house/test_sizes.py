"""Types and docstrings do not keep code small; a band does."""

from __future__ import annotations

from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house.code import FILES, LEXICONS, PACKAGES, functions, lines, name

ALLOWED: dict[str, str] = {}
"""Files above the alarm, each with the reason why it is not split by meaning."""


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_file_holds_one_idea(file: Path) -> None:
    long = file.read_text(encoding="utf-8").count("\n")
    assert long <= 400 or name(file) in ALLOWED, "split it by meaning, or say in ALLOWED why not"


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_function_does_one_thing(file: Path) -> None:
    assert [node.name for node in functions(file) if lines(node) > 50] == []


COMMANDS = (
    "assistant",
    "cli",
    "cli/alerts",
    "cli/archive",
    "cli/ask",
    "cli/judging",
    "cli/exchange",
    "cli/ledger",
    "cli/users",
    "cli/views",
)
"""Packages whose functions are commands: a parameter is an option there."""


@pytest.mark.parametrize("file", [file for file in FILES if name(file.parent) not in COMMANDS], ids=name)
def test_a_function_takes_six_things_at_most(file: Path) -> None:
    taken = {node.name: len(node.args.args + node.args.kwonlyargs) for node in functions(file)}
    own = {node.name for node in functions(file) if node.args.args[:1] and node.args.args[0].arg in {"self", "cls"}}
    assert [one for one, count in taken.items() if count - (one in own) > 6] == []


def test_files_and_functions_are_small_in_the_middle() -> None:
    sizes = [file.read_text(encoding="utf-8").count("\n") for file in FILES if file.name != "__init__.py"]
    assert median(sizes) <= 120
    assert quantiles(sizes, n=10)[-1] <= 300
    assert median(lines(node) for file in FILES for node in functions(file)) <= 12


@pytest.mark.parametrize("package", PACKAGES, ids=name)
def test_a_package_has_twelve_files_at_most(package: Path) -> None:
    assert len(list(package.glob("*.py"))) <= 12, "make a package of some of them"


@pytest.mark.parametrize("lexicon", LEXICONS, ids=name)
def test_a_lexicon_is_split_by_meaning(lexicon: Path) -> None:
    assert lexicon.read_text(encoding="utf-8").count("\n") <= 800
