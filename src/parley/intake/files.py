"""Files and folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from parley.intake.given import Input, InputKind
from parley.intake.sniff import refuse_large, split
from parley.records import ParleyError, UnreadableInput

KINDS = {
    ".txt": InputKind.TEXT,
    ".md": InputKind.MARKDOWN,
    ".html": InputKind.HTML,
    ".htm": InputKind.HTML,
}
LINES = frozenset({".jsonl", ".ndjson"})


def file_or_folder(name: str, *, largest: int) -> Iterator[Input | ParleyError]:
    """Give the inputs of a file, or of all articles below a folder in the order of their paths.

    Raises:
        UnreadableInput: if there is no such file, or no article in the folder.
    """
    path = Path(name)
    if path.is_dir():
        yield from _folder(path, largest)
    else:
        yield from _file(path, name, largest)


def _folder(folder: Path, largest: int) -> Iterator[Input | ParleyError]:
    known = KINDS.keys() | LINES
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in known
        and path.name.lower() != "readme.md"
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    )
    if not found:
        raise UnreadableInput(
            "holds no articles", where=str(folder), remedy=f"Articles end in {', '.join(sorted(known))}."
        )
    for path in found:
        try:
            yield from _file(path, str(path), largest)
        except ParleyError as error:
            yield error


def _file(path: Path, where: str, largest: int) -> Iterator[Input | ParleyError]:
    try:
        refuse_large(path.stat().st_size, where=where, largest=largest)
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except FileNotFoundError as error:
        raise UnreadableInput("does not exist", where=where, remedy="Check the name.") from error
    except OSError as error:
        said = error.strerror or "cannot be opened"
        raise UnreadableInput(f"cannot be read ({said})", where=where, remedy="Check its rights.") from error
    suffix = path.suffix.lower()
    yield from split(raw, where=where, largest=largest, kind=KINDS.get(suffix), lines=suffix in LINES or None)
