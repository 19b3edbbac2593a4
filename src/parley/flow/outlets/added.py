"""Lines of JSON behind those of a file, all of them or none, whatever a crash left at its end."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

BACK = 65_536
"""Bytes that are read at a time on the way back to the end of the last whole line."""


def add_lines(path: Path, lines: Iterable[Mapping[str, Any]], *, safe: bool = False) -> None:
    """Add lines to a file, which is made where there is none; a line that a crash cut short is taken off first.

    Args:
        path: the file.
        lines: an object for each.
        safe: whether to return only once they are on the disk.

    Raises:
        OSError: if the file cannot be written; then it is as if they had never been told.
    """
    told = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    with path.open("ab+", buffering=0) as out:
        whole = _whole(out)
        out.truncate(whole)
        left = told.encode("utf-8", "backslashreplace")
        try:
            while left:
                left = left[out.write(left) :]
            if safe:
                os.fsync(out.fileno())
        except OSError:
            with suppress(OSError):
                out.truncate(whole)
            raise


def _whole(file: BinaryIO | FileIO) -> int:
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
