"""Files and folders."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

from parley.intake.formats import FORMATS, Item, format_of, in_maildir
from parley.intake.given import InputKind
from parley.intake.packed import ENDINGS, is_packed, parts
from parley.intake.sniff import refuse_large, split
from parley.records import ParleyError, UnreadableInput

KINDS = {
    ".txt": InputKind.TEXT,
    ".md": InputKind.MARKDOWN,
    ".html": InputKind.HTML,
    ".htm": InputKind.HTML,
}
LINES = frozenset({".jsonl", ".ndjson"})
KNOWN = frozenset(KINDS) | LINES | ENDINGS | {ending for form in FORMATS if form.in_folders for ending in form.endings}
ABOUT = frozenset({"readme.md", "readme.txt"})
"""Files that are about a folder, and no articles."""

NESTED = 2
"""Times that a file may be packed: an export of an export."""

log = logging.getLogger("parley")


def file_or_folder(name: str, *, largest: int) -> Iterator[Item]:
    """Give the inputs of a file, or of all articles below a folder in the order of their paths.

    What a folder holds beside articles is told in one warning; hidden files and folders are passed over.

    Raises:
        UnreadableInput: if there is no such file, or no article in the folder.
    """
    if os.path.isdir(name):  # noqa: PTH112  (Path.is_dir raises for a name that is too long)
        yield from _folder(name, largest)
    else:
        yield from read_file(Path(name), _shown(Path(name)), largest)


def _folder(name: str, largest: int) -> Iterator[Item]:
    articles, others = files_below(name)
    if not articles:
        raise UnreadableInput(
            "holds no articles", where=_shown(Path(name)), remedy=f"Articles end in {', '.join(sorted(KNOWN))}."
        )
    if others:
        endings = ", ".join(sorted({path.suffix.lower() or path.name for path in others})[:5])
        log.warning("%s: %d files are no articles by their endings (%s)", _shown(Path(name)), len(others), endings)
    for path in articles:
        try:
            yield from read_file(path, _shown(path), largest)
        except ParleyError as error:
            yield error


def files_below(name: str) -> tuple[list[Path], list[Path]]:
    """Give the files of a folder that hold articles by their endings, and the others, in the order of their paths."""
    found = sorted(visible(name))
    articles = [path for path in found if _is_known(path) and path.name.lower() not in ABOUT]
    return articles, [path for path in found if not _is_known(path)]


def _is_known(path: Path) -> bool:
    return path.name.lower().endswith(tuple(KNOWN)) or in_maildir(path)


def visible(name: str) -> Iterator[Path]:
    """Walk a folder without what is hidden; links to other folders are not followed."""
    for folder, below, names in os.walk(name):
        below[:] = [one for one in below if not one.startswith(".")]
        yield from (Path(folder, one) for one in names if not one.startswith("."))


def read_file(path: Path, where: str, largest: int) -> Iterator[Item]:
    """Give what a file holds; ``where`` is the name that users know it by.

    Raises:
        UnreadableInput: if it is not there, or cannot be read as a whole.
    """
    try:
        yield from _items(path, where, largest, packs=NESTED)
    except FileNotFoundError as error:
        raise UnreadableInput("does not exist", where=where, remedy="Check the name.") from error
    except OSError as error:
        said = error.strerror or "cannot be opened"
        remedy = "Check the name and the rights."
        raise UnreadableInput(f"cannot be read ({said})", where=where[:200], remedy=remedy) from error


def _items(path: Path, where: str, largest: int, *, packs: int) -> Iterator[Item]:
    """Give what a file holds; ``packs`` is how many times it may be packed."""
    form, suffix = format_of(path), path.suffix.lower()
    if form is not None:
        yield from form.items(path, where, largest)
    elif is_packed(path):
        yield from _unpacked(path, where, largest, packs=packs)
    else:
        lines = suffix in LINES or None
        with path.open("rb") as file:
            if not lines:
                refuse_large(os.fstat(file.fileno()).st_size, where=where, largest=largest)
            yield from split(file, where=where, largest=largest, kind=KINDS.get(suffix), lines=lines)


def _unpacked(path: Path, where: str, largest: int, *, packs: int) -> Iterator[Item]:
    if not packs:
        raise UnreadableInput("is packed more than twice", where=where, remedy="Unpack it by hand.")
    for part in parts(path, where):
        if isinstance(part, ParleyError):
            yield part
            continue
        try:
            yield from _items(*part, largest, packs=packs - 1)
        except ParleyError as error:
            yield error


def _shown(path: Path) -> str:
    """Name a path in characters that can be written, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")
