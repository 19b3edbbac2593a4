"""Readings as JSON Lines: one object a line, UTF-8, no blanks between the tokens that JSON does not need."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from parley.exchange.reading_json import from_json, to_json
from parley.records import BrokenLine, Reading, UnreadableInput


def json_line(reading: Reading) -> str:
    """Give one reading as one line, without its newline."""
    return json.dumps(to_json(reading), ensure_ascii=False)


def read_json_lines(lines: Iterable[str], *, where: str = "") -> Iterator[Reading | BrokenLine]:
    """Read the readings of a file back, in order; a line that is none comes as the error that names it."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{where}, line {number}" if where else f"line {number}"
        try:
            yield from_json(json.loads(line), where=place)
        except json.JSONDecodeError as error:
            yield BrokenLine(f"is no JSON ({error.msg})", where=place, remedy="Mend the line or take it out.")
        except UnreadableInput as error:
            yield BrokenLine(error.what, where=place, remedy=error.remedy)
