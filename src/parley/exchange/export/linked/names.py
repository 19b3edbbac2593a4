"""Names of things in linked data: each the same for the same ledger, so that files of two exports join."""

from __future__ import annotations

import hashlib

from parley.ledger import Told


class Named:
    """Gives names to what a ledger holds.

    Args:
        mark: what tells the ledger from all others.
    """

    def __init__(self, mark: str) -> None:
        self._root = f"urn:parley:{mark}"

    def version(self, version: str) -> str:
        """Name a version of an article."""
        return f"{self._root}:version:{version}"

    def entry(self, number: int) -> str:
        """Name what an entry of the log tells: a reading, a review."""
        return f"{self._root}:entry:{number}"

    def record(self, told: Told) -> str:
        """Name a record."""
        return f"{self._root}:record:{told.number}.{told.place}"

    def actor(self, name: str) -> str:
        """Name an actor by his name."""
        return f"{self._root}:actor:{_digest(name)}"

    def issue(self, name: str) -> str:
        """Name an issue by its name."""
        return f"{self._root}:issue:{_digest(name)}"

    @property
    def issues(self) -> str:
        """Name the scheme of all issues."""
        return f"{self._root}:issues"


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()[:16]
