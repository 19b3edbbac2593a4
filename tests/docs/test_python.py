"""The guide to Python says what is true, and the notebook runs in a kernel."""

from __future__ import annotations

import doctest
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.house.code import ROOT

NOTEBOOK = ROOT / "docs/python/talks.ipynb"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
def test_the_guide_shows_what_python_answers() -> None:
    done = doctest.testfile(str(ROOT / "docs/guide/python.md"), module_relative=False)
    assert (done.failed, done.attempted > 10) == (0, True)


def test_the_notebook_runs_and_marks_evidence(here: Path) -> None:
    book = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    where = {"metadata": {"path": str(here)}}
    told = NotebookClient(book, timeout=300, kernel_name="python3", resources=where).execute()
    pages = [one.data.get("text/html", "") for cell in told.cells for one in cell.get("outputs", []) if "data" in one]
    assert sum("<mark" in page for page in pages) >= 3


def test_the_notebook_is_kept_without_outputs() -> None:
    book = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    assert [cell for cell in book.cells if cell.get("outputs") or cell.get("execution_count")] == []
