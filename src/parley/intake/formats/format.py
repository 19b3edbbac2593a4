"""What a file format is to the intake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from parley.intake.given import Address, Input
from parley.records import ParleyError, UnreadableInput

Item = Input | Address | ParleyError
"""What a file gives: an article, the address of one, or what is wrong with one."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which files hold articles.

    Args:
        name: what users call it.
        endings: the endings of its files, in lower case with the dot.
        read: gives the articles of a file in its order; it takes the path, the name that users know it by and the
            bytes that one article may have, holds one article at a time in memory where the form allows that, and
            gives an error in the place of an article that cannot be had.
        sign: what the beginning of every such file holds, whatever it is called; None where nothing tells it.
        takes: where id, address, outlet, title and date come from, for the documents.
        in_folders: whether such files in a folder are taken for articles without being named.
    """

    name: str
    endings: frozenset[str]
    read: Callable[[Path, str, int], Iterator[Item]]
    sign: re.Pattern[bytes] | None = None
    takes: str = ""
    in_folders: bool = True

    def items(self, path: Path, where: str, largest: int) -> Iterator[Item]:
        """Read a file; whatever a library makes of a broken one becomes an error that names it.

        Raises:
            UnreadableInput: if the file as a whole cannot be read.
            OSError: if it cannot be opened.
        """
        try:
            yield from self.read(path, where, largest)
        except (ParleyError, OSError):
            raise
        except Exception as error:
            said = f"cannot be read as {self.name} ({type(error).__name__}: {str(error)[:200]})"
            remedy = "The file may be cut off or damaged: save it again, or save its text."
            raise UnreadableInput(said, where=where, remedy=remedy) from error
