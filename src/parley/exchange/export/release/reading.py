"""Opening a release: its log, entry by entry, and what it is called."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile
from zipfile import Path as ZipPath

from parley.ledger import Entry, EntryKind
from parley.records import BadImport

REMEDY = "Give a .zip or folder that `parley export --to release` wrote."


@dataclass(frozen=True)
class Released:
    """An open release: what it is called, the hash of its last entry, how many there are."""

    name: str
    head: str | None
    count: int
    where: str
    _log: Path | ZipPath

    def entries(self) -> Iterator[Entry]:
        """Read the log, a line at a time.

        Raises:
            BadImport: naming the line that is no entry.
        """
        with self._log.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                yield _entry(line, f"{self.where}, log.jsonl, line {number}")

    def named(self) -> dict[str, Any]:
        """Give what was recorded last of the dossier: its parties and issues."""
        told: dict[str, Any] = {"parties": [], "issues": []}
        for one in self.entries():
            if one.kind is EntryKind.DOSSIER:
                told = dict(one.body)
        return told


@contextmanager
def open_release(path: Path) -> Iterator[Released]:
    """Open a release.

    Raises:
        BadImport: if it is none.
    """
    try:
        if path.is_dir():
            yield _released(path, str(path))
            return
        with ZipFile(path) as packed:
            yield _released(ZipPath(packed), str(path))
    except (OSError, BadZipFile, KeyError) as error:
        raise BadImport(f"cannot be read ({error})", where=str(path), remedy=REMEDY) from error


def _released(root: Path | ZipPath, where: str) -> Released:
    try:
        told = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
        own = told["parley"]
        return Released(str(told["title"]), own["head"], int(own["entries"]), where, root / "log.jsonl")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadImport("is no release of a ledger", where=where, remedy=REMEDY) from error


def _entry(line: str, where: str) -> Entry:
    try:
        told = json.loads(line)
        at = datetime.fromisoformat(told["recorded_at"])
        kind = EntryKind(told["kind"])
        return Entry(told["number"], kind, at, told["body"], told["previous"], told["hash"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadImport("is no entry of a log", where=where, remedy=REMEDY) from error
