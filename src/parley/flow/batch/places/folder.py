"""An output in a folder of this machine, or one that many machines share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from parley.flow.batch.places.place import WORK
from parley.records import BadBatch


class Folder:
    """A folder; each file is written beside its place, brought to the disk and then renamed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, name: str, raw: bytes) -> None:
        """Keep a file.

        Raises:
            BadBatch: if it cannot be written.
        """
        held = self._path / WORK / f".{uuid4().hex}"  # two may write one file: a run, and one that takes over
        with self._telling("written", name):
            for folder in (held.parent, (self._path / name).parent):
                folder.mkdir(parents=True, exist_ok=True)
            try:
                with held.open("wb") as file:
                    file.write(raw)
                    file.flush()
                    os.fsync(file.fileno())
                held.replace(self._path / name)
            finally:
                held.unlink(missing_ok=True)

    def read(self, name: str) -> bytes | None:
        """Give a file, or None where there is none.

        Raises:
            BadBatch: if it cannot be read.
        """
        with self._telling("read", name):
            try:
                return (self._path / name).read_bytes()
            except FileNotFoundError:
                return None

    def names(self) -> list[str]:
        """Name all files below the folder, in order; what was being written when somebody was killed is none."""
        found = (path for path in self._path.rglob("*") if path.is_file() and not path.name.startswith("."))
        return sorted(path.relative_to(self._path).as_posix() for path in found)

    def clear(self) -> None:
        """Throw away the folder of work.

        Raises:
            BadBatch: if it cannot be taken away.
        """
        with self._telling("taken away", WORK):
            if (self._path / WORK).exists():
                shutil.rmtree(self._path / WORK)

    @contextmanager
    def _telling(self, done: str, name: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            told, where = error.strerror or str(error), str(self._path / name)
            remedy = "Mend that (space, rights, another output); what was written stays good for --resume."
            raise BadBatch(f"cannot be {done} ({told})", where=where, remedy=remedy) from error
