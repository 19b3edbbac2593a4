"""Files packed into one: .zip, and .gz of one file. Each part is unpacked by itself and taken away after it is read."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from parley.records import ParleyError, UnreadableInput

LARGEST = 2 * 1024**3
"""Bytes that one part may have when it is unpacked."""

PARTS = 100_000
ENDINGS = frozenset({".zip", ".gz"})
STEP = 1 << 20
REMEDY = "Unpack it by hand, look at what is in it, and give the folder."
Part = tuple[Path, str]


class _Bytes(Protocol):
    def read(self, size: int, /) -> bytes:
        """Give so many bytes at the most."""


def is_packed(path: Path) -> bool:
    """Say whether a file is a pack by its ending."""
    return path.suffix.lower() in ENDINGS


def parts(path: Path, where: str) -> Iterator[Part | ParleyError]:
    """Give each part of a pack: where it lies for now, and its name for users; the names in it lead nowhere.

    Raises:
        UnreadableInput: if it is no pack, or has too many parts.
        OSError: if it cannot be opened.
    """
    with TemporaryDirectory(prefix="parley-") as folder:
        try:
            yield from (_zipped if path.suffix.lower() == ".zip" else _gzipped)(path, where, Path(folder))
        except (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile, NotImplementedError) as error:
            raise UnreadableInput(f"cannot be unpacked ({error})", where=where, remedy=REMEDY) from error


def _gzipped(path: Path, where: str, folder: Path) -> Iterator[Part | ParleyError]:
    held = folder / f"part{Path(path.stem).suffix}"
    with gzip.open(path) as packed:
        _unpack(packed, held, where)
    yield held, where


def _zipped(path: Path, where: str, folder: Path) -> Iterator[Part | ParleyError]:
    with zipfile.ZipFile(path) as packed:
        inside = [one for one in packed.infolist() if not one.is_dir() and not _is_hidden(one.filename)]
        if len(inside) > PARTS:
            raise UnreadableInput(f"has more than {PARTS} parts", where=where, remedy=REMEDY)
        if not inside:
            raise UnreadableInput("holds no files", where=where, remedy=REMEDY)
        for one in inside:
            held, named = folder / f"part{Path(one.filename).suffix}", f"{where}:{one.filename}"
            try:
                with packed.open(one) as part:
                    _unpack(part, held, named)
                yield held, named
            except (RuntimeError, zipfile.BadZipFile, zlib.error, EOFError) as error:
                yield UnreadableInput(f"cannot be unpacked ({error})", where=named, remedy=REMEDY)
            except ParleyError as error:
                yield error
            finally:
                held.unlink(missing_ok=True)


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in Path(name).parts if part != "..")


def _unpack(packed: _Bytes, to: Path, where: str) -> None:
    """Unpack so much as may be; what a pack says of its own size is not believed."""
    with to.open("wb") as file:
        left = LARGEST
        while step := packed.read(STEP):
            left -= len(step)
            if left < 0:
                raise UnreadableInput(f"has more than {LARGEST // 2**30} GB unpacked", where=where, remedy=REMEDY)
            file.write(step)
