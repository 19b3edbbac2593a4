"""Where output goes: standard output or a file, always UTF-8 with the line ends that the format has.

What is printed for people may come from anywhere, so none of it may steer the terminal that it is shown on.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import typer
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

UNWRITABLE = "backslashreplace"
"""Half a surrogate pair, which no text should hold, is written as the escape that JSON has for it."""

CONTROLS = dict.fromkeys({*range(32), *range(127, 160)} - {ord("\n")})
"""The control characters (C0, DEL, C1) but the line end; escape sequences begin with one of them."""


@contextmanager
def opened(path: Path | None, option: str = "--output") -> Iterator[TextIO]:
    """Open a file for writing, or lend standard output.

    Raises:
        BadParameter: if the file cannot be written, or not to its end: what stands there then is not whole.
    """
    if path is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors=UNWRITABLE, newline="")
        yield sys.stdout
        return
    try:
        out = path.open("w", encoding="utf-8", errors=UNWRITABLE, newline="")
    except OSError as error:
        raise typer.BadParameter(f"cannot write {path}: {error.strerror}.", param_hint=option) from error
    try:
        with out:
            yield out
    except OSError as error:
        if error.filename is not None:
            raise  # of another file
        message = f"cannot write {path} to its end: {error.strerror}. What stands there is not whole."
        raise typer.BadParameter(message, param_hint=option) from error


def put(told: bytes, path: Path, option: str = "--output") -> None:
    """Write a file, whole or not at all: what was there before stays where it cannot be written.

    Raises:
        BadParameter: if it cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(told)  # a pipe, a device
            return
        try:
            beside.write_bytes(told)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise typer.BadParameter(f"cannot write {path}: {error.strerror}.", param_hint=option) from error


def printer(out: TextIO, *, no_color: bool) -> Callable[[RenderableType], None]:
    """Give what prints for people: with colour on a terminal, elsewhere without blanks that end a line."""
    console = Console(file=out, no_color=no_color or None, highlight=False)

    def show(told: RenderableType) -> None:
        if console.is_terminal:
            console.print(_Harmless(told))
            return
        with console.capture() as laid_out:
            console.print(_Harmless(told))
        out.writelines(f"{line.rstrip()}\n" for line in laid_out.get().removesuffix("\n").split("\n"))

    return show


def harmless(text: str) -> str:
    """Take the control characters out of a text, but for the line end."""
    return text.translate(CONTROLS)


@dataclass(frozen=True)
class _Harmless:
    """Something to print, whose words hold no control characters; its styles stay."""

    told: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay out what is told and clean its words."""
        for segment in console.render(self.told, options):
            yield segment if segment.control else Segment(harmless(segment.text), segment.style)
