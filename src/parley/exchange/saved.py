"""Readings that were saved to a file, in either form that ``parley read`` writes: JSON or JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from parley.exchange.jsonl import read_json_lines
from parley.exchange.reading_json import from_json, to_json
from parley.records import BrokenLine, Reading, UnreadableInput

STANDARD_INPUT = Path("-")


def read_saved(path: Path) -> Iterator[Reading | BrokenLine]:
    """Read a file of readings, in order; a line of JSON Lines that is none comes as the error that names it.

    Raises:
        UnreadableInput: if it is no text in UTF-8, or its one object or list breaks the contract.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error
    try:
        told = json.loads(text)
    except json.JSONDecodeError:
        yield from read_json_lines(text.splitlines(), where=str(path))
        return
    for one in told if isinstance(told, list) else [told]:
        yield from_json(one, where=str(path))


def stream_saved(path: Path) -> Iterator[dict[str, Any] | BrokenLine]:
    """Give the readings of a file as objects by the contract, each checked; JSON Lines a line at a time.

    Args:
        path: the file, or ``-`` for standard input, which is taken for JSON Lines.

    Raises:
        UnreadableInput: if it is no text in UTF-8, or its one object or list breaks the contract.
    """
    if path != STANDARD_INPUT and not _has_lines(path):
        for one in read_saved(path):
            yield to_json(one) if isinstance(one, Reading) else one
        return
    try:
        with nullcontext(sys.stdin) if path == STANDARD_INPUT else path.open(encoding="utf-8") as lines:
            for one in read_json_lines(lines, where="standard input" if path == STANDARD_INPUT else str(path)):
                yield to_json(one) if isinstance(one, Reading) else one
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error


def _has_lines(path: Path) -> bool:
    """Say whether a file is JSON Lines: its first line is an object by itself, and another follows."""
    if path.suffix == ".jsonl":
        return True
    try:
        with path.open(encoding="utf-8") as file:
            first, more = file.readline(), file.readline()
        return isinstance(json.loads(first), dict) and bool(more.strip())
    except json.JSONDecodeError:
        return False
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> UnreadableInput:
    remedy = "Give a file that `parley read --format json` or `jsonl` wrote."
    return UnreadableInput(f"cannot be read ({error})", where=str(path), remedy=remedy)
