"""Files in object stores: each is brought here, read as a file of this machine and thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from parley.intake.files import ABOUT, KNOWN, read_file
from parley.intake.formats import Item
from parley.records import MissingExtra, ParleyError, Unreachable, UnreadableInput

STORES = frozenset({"s3", "gs", "gcs", "abfs", "abfss", "hdfs"})
"""Schemes of addresses that lead into a store."""

KEYS = "Set the keys in the environment (AWS_ACCESS_KEY_ID, ...), where no output repeats them."
RETRY = "Check the name, the keys and the connection, and try again."


def is_store(name: str) -> bool:
    """Say whether a name is an address in an object store."""
    scheme, separated, _ = name.partition("://")
    return bool(separated) and scheme.lower() in STORES


def store_of(address: str) -> tuple[Any, str]:
    """Give the store of an address, as a file system of pyarrow, and the path in it.

    Raises:
        MissingExtra: if pyarrow is not installed.
        UnreadableInput: if it is no address of a store, or tells keys.
        Unreachable: if the store does not answer.
    """
    try:
        from pyarrow import fs  # noqa: PLC0415  (an extra of 170 MB)
    except ImportError as error:
        raise MissingExtra.of(address, "parquet") from error
    if "@" in urlsplit(address).netloc and urlsplit(address).scheme in {"s3", "gs", "gcs"}:
        raise UnreadableInput("tells a key", where=_shown(address), remedy=KEYS)
    try:
        store, path = fs.FileSystem.from_uri(_at_once(address))
    except ValueError as error:  # of pyarrow too: ArrowInvalid
        raise UnreadableInput(f"is no address of a store ({error})", where=_shown(address)) from error
    except OSError as error:
        raise unreachable(address, error) from error
    return store, str(path)


def _at_once(address: str) -> str:
    """Ask for small files of S3 to be written in one request, not in three as large ones are."""
    scheme, query = urlsplit(address).scheme, urlsplit(address).query
    if scheme != "s3" or "allow_delayed_open" in query:
        return address
    return f"{address}{'&' if query else '?'}allow_delayed_open=true"


def unreachable(address: str, error: OSError) -> Unreachable:
    """Say that a store does not do what is asked."""
    return Unreachable(f"the store refuses or is not there ({str(error)[:200]})", where=_shown(address), remedy=RETRY)


def stored(address: str, *, largest: int) -> Iterator[Item]:
    """Give the inputs of a file in a store, or of all articles below a folder, in the order of their paths.

    Raises:
        MissingExtra: if pyarrow is not installed.
        UnreadableInput: if there is no such file, or no article below it.
        Unreachable: if the store does not answer.
    """
    store, path = store_of(address)
    scheme = address.partition("://")[0]
    try:
        names = _names(store, path, address)
        for name in names:
            with TemporaryDirectory(prefix="parley-") as folder:
                held = Path(folder) / PurePosixPath(name).name
                _bring(store, name, held)
                try:
                    yield from read_file(held, f"{scheme}://{name}", largest)
                except ParleyError as error:
                    yield error
    except OSError as error:
        raise unreachable(address, error) from error


def _names(store: Any, path: str, address: str) -> list[str]:  # noqa: ANN401  (a library without types)
    """Name the file, or those below a folder that hold articles by their endings; what is hidden is passed over."""
    from pyarrow import fs  # noqa: PLC0415

    (told,) = store.get_file_info([path])
    if told.type == fs.FileType.File:
        return [path]
    below = store.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    names = sorted(one.path for one in below if one.type == fs.FileType.File)
    articles = [one for one in names if _holds_articles(PurePosixPath(one).relative_to(path))]
    if not articles:
        remedy = f"Articles end in {', '.join(sorted(KNOWN))}."
        raise UnreadableInput("does not exist, or holds no articles", where=_shown(address), remedy=remedy)
    return articles


def _holds_articles(name: PurePosixPath) -> bool:
    hidden = any(part.startswith(".") for part in name.parts)
    return not hidden and name.name.lower() not in ABOUT and name.name.lower().endswith(tuple(KNOWN))


def _bring(store: Any, name: str, to: Path) -> None:  # noqa: ANN401  (a library without types)
    """Copy a file from a store, a piece at a time."""
    with store.open_input_stream(name) as stored_file, to.open("wb") as file:
        while piece := stored_file.read(1 << 20):
            file.write(piece)


def _shown(address: str) -> str:
    """Name an address without keys and without how it is reached."""
    told = urlsplit(address)
    return f"{told.scheme}://{told.netloc.rpartition('@')[2]}{told.path}"
