"""Where an export goes: one file, a folder, or a zip whose bytes depend on what is in it alone.

Nothing stands under the name that was asked for before all of it is written.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from parley.records import BadExport

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time that every file of a zip bears: the earliest that the format knows."""

READABLE = 0o644 << 16


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an export, with its SHA-256 in hexadecimal digits and its length in bytes."""

    name: str
    sha256: str
    length: int


class Writable(Protocol):
    """Takes bytes, one after the other."""

    def write(self, told: bytes, /) -> object:
        """Take some more."""


class Output(Protocol):
    """Takes the files of an export, one after the other."""

    @contextmanager
    def file(self, name: str) -> Iterator[Writable]:
        """Lend a file to write; what is written is told to nobody before the export ends."""
        ...


class Stream(Output):
    """Puts the one file of an export into a stream."""

    def __init__(self, out: Writable) -> None:
        self._out = out

    @contextmanager
    def file(self, name: str) -> Iterator[Writable]:  # noqa: ARG002  (a stream has no name)
        """Lend the stream."""
        yield self._out


class Folder(Output):
    """Puts each file into a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def file(self, name: str) -> Iterator[Writable]:
        """Open a file in the folder."""
        path = self._path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            yield out


class Zip(Output):
    """Puts each file into a zip, in the order in which they come."""

    def __init__(self, out: ZipFile) -> None:
        self._out = out

    @contextmanager
    def file(self, name: str) -> Iterator[Writable]:
        """Open a file in the zip."""
        told = ZipInfo(name, EPOCH)
        told.compress_type, told.external_attr, told.create_system = ZIP_DEFLATED, READABLE, 3
        with self._out.open(told, "w", force_zip64=True) as out:
            yield out


@dataclass
class Hashed(Output):
    """Hands the files of an export on, and keeps what each is known by."""

    to: Output
    written: list[Written] = field(default_factory=list)

    @contextmanager
    def file(self, name: str) -> Iterator[Writable]:
        """Lend a file whose bytes are counted."""
        with self.to.file(name) as out:
            counting = _Counting(out)
            yield counting
            self.written.append(Written(name, counting.digest.hexdigest(), counting.length))


class _Counting:
    """Takes the digest of what goes through it."""

    def __init__(self, out: Writable) -> None:
        self._out, self.digest, self.length = out, hashlib.sha256(), 0

    def write(self, told: bytes, /) -> None:
        self.digest.update(told)
        self.length += len(told)
        self._out.write(told)


@contextmanager
def to_path(path: Path, *, many: bool) -> Iterator[Output]:
    """Lend what writes to a path: a zip where its name ends so, else a folder (``many`` files) or one file.

    Raises:
        BadExport: if it cannot be written, or a folder is there that holds something.
    """
    try:
        if many and path.is_dir() and any(path.iterdir()):
            raise BadExport("is a folder that holds something", where=str(path), remedy="Name a new one, or a .zip.")
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with _opened(beside, path, many=many) as out:
            yield out
        _put(beside, path, many=many)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def _opened(beside: Path, path: Path, *, many: bool) -> Iterator[Output]:
    """Open what takes the place of the path at the end."""
    made = beside / path.name
    if not many:
        with made.open("wb") as out:
            yield Stream(out)
    elif path.suffix.lower() == ".zip":
        with ZipFile(made, "w", ZIP_DEFLATED) as out:
            yield Zip(out)
    else:
        made.mkdir()
        yield Folder(made)


def _put(beside: Path, path: Path, *, many: bool) -> None:
    if many and path.is_dir():
        path.rmdir()
    (beside / path.name).replace(path)


def _unwritable(path: Path, error: OSError) -> BadExport:
    return BadExport(f"cannot be written ({error.strerror})", where=str(path), remedy="Name another place.")
