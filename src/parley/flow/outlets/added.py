"""Lines of JSON behind those of a file, whatever a crash left at its end."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

BACK = 65_536
"""Bytes that are read at a time on the way back to the end of the last whole line."""


def add_lines(path: Path, lines: Iterable[Mapping[str, Any]], *, safe: bool = False) -> None:
    """Add lines to a file, which is made where there is none; a line that a crash cut short is taken off first.

    Args:
        path: the file.
        lines: an object for each.
        safe: whether to return only once they are on the disk.

    Raises:
        OSError: if the file cannot be written.
    """
    told = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    with path.open("ab+") as out:
        out.truncate(_whole(out))
        out.write(told.encode("utf-8", "backslashreplace"))
        if safe:
            out.flush()
            os.fsync(out.fileno())


def _whole(file: IO[bytes]) -> int:
    """Say where the last whole line ends; of a sound file only the last byte is looked at."""
    end = file.seek(0, os.SEEK_END)
    size = 1
    while end:
        begin = max(end - size, 0)
        file.seek(begin)
        at = file.read(end - begin).rfind(b"\n")
        if at >= 0:
            return begin + at + 1
        end, size = begin, BACK
    return 0
