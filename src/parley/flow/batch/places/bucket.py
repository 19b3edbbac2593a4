"""An output in an object store, where a file is there whole or not at all by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from parley.flow.batch.places.place import WORK
from parley.intake import store_of
from parley.records import BadBatch, ParleyError


class Bucket:
    """A place below an address of a store."""

    def __init__(self, address: str) -> None:
        """Take the address.

        Raises:
            BadBatch: if there is no such store.
        """
        self._address = address
        try:
            self._store, self._path = store_of(address)
        except ParleyError as error:
            raise BadBatch(error.what, where=error.where, remedy=error.remedy) from error

    def write(self, name: str, raw: bytes) -> None:
        """Keep a file.

        Raises:
            BadBatch: if the store does not take it.
        """
        with self._telling("written", name), self._store.open_output_stream(f"{self._path}/{name}") as file:
            file.write(raw)

    def read(self, name: str) -> bytes | None:
        """Give a file, or None where there is none.

        Raises:
            BadBatch: if the store does not answer.
        """
        with self._telling("read", name):
            try:
                with self._store.open_input_stream(f"{self._path}/{name}") as file:
                    return bytes(file.read())
            except FileNotFoundError:
                return None

    def names(self) -> list[str]:
        """Name all files below the address, in order.

        Raises:
            BadBatch: if the store does not answer.
        """
        from pyarrow import fs  # noqa: PLC0415  (an extra of 170 MB)

        with self._telling("listed", ""):
            below = self._store.get_file_info(fs.FileSelector(self._path, recursive=True, allow_not_found=True))
        files = (one.path for one in below if one.type == fs.FileType.File)
        return sorted(one.removeprefix(f"{self._path}/") for one in files)

    def clear(self) -> None:
        """Throw away the folder of work.

        Raises:
            BadBatch: if the store does not do it.
        """
        with self._telling("taken away", WORK):
            self._store.delete_dir_contents(f"{self._path}/{WORK}", missing_dir_ok=True)
            self._store.delete_dir(f"{self._path}/{WORK}")

    @contextmanager
    def _telling(self, done: str, name: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            where = f"{self._address.partition('?')[0]}/{name}"
            remedy = "Mend that (keys, rights, connection); what was written stays good for --resume."
            raise BadBatch(f"cannot be {done} ({str(error)[:200]})", where=where, remedy=remedy) from error
