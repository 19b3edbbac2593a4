"""Where an output stands. What is written is there whole, or not at all."""

from __future__ import annotations

from typing import Protocol

WORK = "work"
"""The folder of what is there only until the output is whole."""


class Place(Protocol):
    """Keeps files by their names, parted by slashes; who writes a name last wins, and no half of it is ever seen."""

    def write(self, name: str, raw: bytes) -> None:
        """Keep a file, in the place of one of that name."""

    def read(self, name: str) -> bytes | None:
        """Give a file, or None where there is none."""

    def names(self) -> list[str]:
        """Name all files, in order."""

    def clear(self) -> None:
        """Throw away what is there only until the output is whole."""
