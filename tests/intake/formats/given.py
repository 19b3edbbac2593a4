"""What the tests of formats share: a file, and its items by kind."""

from __future__ import annotations

from pathlib import Path

from parley.intake import Input, inputs
from parley.records import ParleyError


def saved(folder: Path, name: str, raw: bytes) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(raw)
    return path


def articles(path: Path) -> list[Input]:
    """Give the inputs of a file that gives nothing else."""
    found = list(inputs([str(path)]))
    assert all(isinstance(item, Input) for item in found), found
    return [item for item in found if isinstance(item, Input)]


def errors(path: Path) -> list[str]:
    """Give what a file's errors say."""
    return [str(item) for item in inputs([str(path)]) if isinstance(item, ParleyError)]
