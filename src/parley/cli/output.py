"""Where output goes: standard output or a file, always UTF-8 with the line ends that the format has."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer

UNWRITABLE = "backslashreplace"
"""Half a surrogate pair, which no text should hold, is written as the escape that JSON has for it."""


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Open a file for writing, or lend standard output.

    Raises:
        BadParameter: if the file cannot be written.
    """
    if path is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors=UNWRITABLE, newline="")
        yield sys.stdout
        return
    try:
        out = path.open("w", encoding="utf-8", errors=UNWRITABLE, newline="")
    except OSError as error:
        raise typer.BadParameter(f"cannot write {path}: {error.strerror}.", param_hint="--output") from error
    with out:
        yield out
