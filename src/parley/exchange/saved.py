"""Readings that were saved to a file, in either form that ``parley read`` writes: JSON or JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from parley.exchange.jsonl import read_json_lines
from parley.exchange.reading_json import from_json
from parley.records import BrokenLine, Reading, UnreadableInput


def read_saved(path: Path) -> Iterator[Reading | BrokenLine]:
    """Read a file of readings, in order; a line of JSON Lines that is none comes as the error that names it.

    Raises:
        UnreadableInput: if it is no text in UTF-8, or its one object or list breaks the contract.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        remedy = "Give a file that `parley read --format json` or `jsonl` wrote."
        raise UnreadableInput(f"cannot be read ({error})", where=str(path), remedy=remedy) from error
    try:
        told = json.loads(text)
    except json.JSONDecodeError:
        yield from read_json_lines(text.splitlines(), where=str(path))
        return
    for one in told if isinstance(told, list) else [told]:
        yield from_json(one, where=str(path))
