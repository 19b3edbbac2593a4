"""The plug-in of the guide, installed as users install it, and what happens where one is broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import parley
from parley.cli import app
from parley.flow.plugins import READERS, installed, reader_named
from parley.flow.python import plugin_export
from parley.records import BadPlugin
from tests.house.code import ROOT

Cli = Callable[..., "subprocess.CompletedProcess[str]"]
TALKS = "Who pays? Nobody knows.\n---\nRuritania demands a truce.\n"
BROKEN = {
    "gone": "parley_broken.nowhere:Reader",
    "raising": "parley_broken:raising",
    "empty": "parley_broken:Empty",
    "short": "parley_broken:Short",
}
SOURCE = """
def raising():
    raise RuntimeError("no licence file")
class Empty:
    name = "empty"
class Short:
    name, version = "short", "1"
    def read(self, article): ...
    def read_all(self, articles): return iter(())
def breaks(what):
    raise OSError("the drive is not there")
def wrong(what):
    yield "text"
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plug-in of the guide, put there by the package client."""
    folder = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-build-isolation", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(folder), str(ROOT / "docs/python/plugin")], check=True)
    return folder


@pytest.fixture
def here(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plug-in, installed for this process."""
    monkeypatch.syspath_prepend(str(site))


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plug-ins that break down."""
    told = tmp_path / "parley_broken-1.dist-info"
    told.mkdir()
    readers = "\n".join(f"{name} = {where}" for name, where in BROKEN.items())
    inputs = "breaks = parley_broken:breaks\nwrong = parley_broken:wrong"
    (told / "entry_points.txt").write_text(f"[parley.readers]\n{readers}\n[parley.inputs]\n{inputs}\n", "utf-8")
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: parley-broken\nVersion: 1\n", "utf-8")
    (tmp_path / "parley_broken.py").write_text(SOURCE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


def test_the_reader_and_the_input_of_a_plugin_are_there_by_their_names(site: Path, tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TALKS, encoding="utf-8")
    words = ["read", "--reader", "asked", "--format", "jsonl", "clippings:talks.txt"]
    environment = os.environ | {"PYTHONPATH": str(site)}
    done = subprocess.run([sys.executable, "-m", "parley", *words], cwd=tmp_path, env=environment,
                          capture_output=True, check=True, text=True)  # fmt: skip
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["reader"] for one in told] == [{"name": "asked", "version": "1"}] * 2
    assert [[each["about"] for each in one["open_questions"]] for one in told] == [["Who pays"], []]


@pytest.mark.usefixtures("here")
def test_the_export_of_a_plugin_writes_the_dossier(tmp_path: Path) -> None:
    with parley.open_dossier(tmp_path / "talks", create=True) as dossier:
        (tmp_path / "news.txt").write_text("Ruritania demanded a ceasefire on Monday.", encoding="utf-8")
        dossier.add(tmp_path / "news.txt")
        plugin_export("actors")(dossier, tmp_path / "actors.tsv")
    assert (tmp_path / "actors.tsv").read_text(encoding="utf-8") == "Ruritania\t1\n"


@pytest.mark.usefixtures("here", "broken")
def test_what_is_installed_is_listed_with_what_cannot_be_loaded() -> None:
    done = CliRunner().invoke(app, ["plugins"])
    assert "reader  asked  (parley-example)" in done.stdout
    assert (done.exit_code, "the reader of parley-broken cannot be loaded" in done.stderr) == (1, True)


@pytest.mark.usefixtures("here")
def test_the_export_of_a_plugin_is_a_command_away(tmp_path: Path) -> None:
    parley.open_dossier(tmp_path / "talks", create=True).close()
    words = ["export", "--plugin", "actors", "--dossier", str(tmp_path / "talks")]
    assert CliRunner().invoke(app, words).exit_code == 2
    assert CliRunner().invoke(app, [*words, "--output", str(tmp_path / "actors.tsv")]).exit_code == 0
    assert (tmp_path / "actors.tsv").exists()


@pytest.mark.usefixtures("here", "broken")
def test_a_broken_plugin_harms_no_other() -> None:
    assert set(installed(READERS)) >= {"asked", "gone"}
    assert reader_named("asked").name == "asked"


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("gone", "the reader of parley-broken cannot be loaded"),
        ("raising", "no licence file"),
        ("empty", "is no reader: it lacks version, read, read_all"),
        ("grammer", "there is no such reader. There are: grammar, "),
    ],
)
def test_a_reader_that_cannot_be_had_is_told(name: str, told: str) -> None:
    with pytest.raises(BadPlugin, match=told):
        reader_named(name)


@pytest.mark.usefixtures("broken")
def test_a_reader_that_leaves_articles_out_fails_on_each(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Ruritania demanded a ceasefire on Monday.", encoding="utf-8")
    with pytest.raises(parley.records.ReaderFailed, match="0 answers that are not the readings of 1 article"):
        parley.read(tmp_path / "news.txt", reader="short")


@pytest.mark.usefixtures("broken")
def test_an_input_that_breaks_down_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Ruritania demanded a ceasefire on Monday.", encoding="utf-8")
    told = parley.read("breaks:x", "wrong:y", tmp_path / "news.txt")
    assert len(told) == 1
    assert [str(error).partition(". ")[0] for error in told.errors] == [
        "breaks:x: the plug-in broke down (OSError: the drive is not there)",
        "wrong:y: the plug-in broke down (TypeError: it gave str, not parley.intake.Input)",
    ]
