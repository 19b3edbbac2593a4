"""Running the command line inside the tests' own process, where the reader is loaded once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from parley.cli import app

Run = Callable[..., Result]
TALKS = (
    "Ruritania demanded a ceasefire on Monday.\n\n"
    "France will send 200 monitors to Ruritania if the guns fall silent.\n\n"
    "Germany and France will meet in Geneva on Friday.\n\n"
    "It remains unclear who will pay for the monitors.\n"
)


@pytest.fixture
def run() -> Run:
    """Run a command; what it prints stands in ``stdout`` and ``stderr``."""

    def command(*words: object, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)

    return command


@pytest.fixture
def following(run: Run, tmp_path: Path) -> Callable[..., Path]:
    """Make a dossier that follows one outlet, called Paper, at an address."""

    def made(address: str, *keys: str) -> Path:
        folder = tmp_path / "talks"
        run("init", folder)
        told = "\n".join([*keys, '[[outlet]]\nname = "Paper"', f'url = "{address}"\n'])
        (folder / "dossier.toml").write_text(told, encoding="utf-8")
        return folder

    return made


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A file with one short article that has a record of each kind."""
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    return path
