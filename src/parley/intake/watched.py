"""What lies on this machine and is looked at again and again: files below a folder, or a folder of mail."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from parley.intake.files import files_below, read_file, visible
from parley.intake.formats import Item, mail_of
from parley.records import UnreadableInput

SETTLED = 1.0
"""Seconds for which a file was left alone before it is read: it may still be being written."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A file: where it lies, the name that users know it by, and a mark that changes when the file does."""

    path: Path
    name: str
    mark: str


def lying(place: Path, name: str, *, mail: bool = False) -> list[Lying]:
    """Give the files at a place, in the order of their paths: those that may hold articles, or all mail.

    Files that have just been written are waited for.

    Args:
        place: a folder, or a file.
        name: how the user named it.
        mail: whether it is mail, whose files are called as they like.

    Raises:
        UnreadableInput: if there is nothing at the place.
    """
    if place.is_dir():
        found = sorted(visible(str(place))) if mail else files_below(str(place))[0]
    elif place.exists():
        found = [place]
    else:
        raise UnreadableInput("does not exist", where=name, remedy="Check the path; it counts from the dossier.")
    _settled(found)
    return [one for path in found if (one := _lying(path, place, name))]


def items_of(one: Lying, *, largest: int, mail: bool = False) -> Iterator[Item]:
    """Give what a file holds.

    Raises:
        UnreadableInput: if it cannot be read as a whole.
    """
    if not mail:
        yield from read_file(one.path, one.name, largest)
        return
    try:
        form = mail_of(one.path)
        if form is not None:
            yield from form.items(one.path, one.name, largest)
    except OSError as error:
        said = f"cannot be read ({error.strerror})"
        raise UnreadableInput(said, where=one.name, remedy="Check the rights.") from error


def _settled(paths: Iterable[Path]) -> None:
    """Wait until the youngest file has been left alone for a moment; a clock that is wrong is not waited for."""
    youngest = max((path.stat().st_mtime for path in paths if path.exists()), default=0.0)
    wait = youngest + SETTLED - time.time()
    if 0 < wait <= SETTLED:
        time.sleep(wait)


def _lying(path: Path, place: Path, name: str) -> Lying | None:
    """Mark a file by its size and when it was changed; None if it is gone by now."""
    try:
        told = path.stat()
    except FileNotFoundError:
        return None
    below = "" if path == place else f"/{path.relative_to(place)}"
    shown = os.fsencode(f"{name.rstrip('/')}{below}").decode("utf-8", "replace")
    return Lying(path, shown, f"{told.st_size}-{told.st_mtime_ns}")
