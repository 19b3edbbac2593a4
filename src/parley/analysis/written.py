"""What lines say, written as JSON and read back; what was written or read lately is remembered."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import TypeAdapter

Told = TypeVar("Told")

MANY = 4_000_000
"""Characters of texts that are remembered at most; then it begins anew."""


class Written(Generic[Told]):
    """Writes frozen objects of one class, and reads them.

    Args:
        kind: the class.
    """

    def __init__(self, kind: type[Told]) -> None:
        self._adapter: TypeAdapter[Told] = TypeAdapter(kind)
        self._known: dict[str, Told] = {}
        self._room = 0

    def write(self, told: Told) -> str:
        """Write an object."""
        body = self._adapter.dump_json(told).decode()
        self._remember(body, told)
        return body

    def read(self, body: str) -> Told:
        """Read what was written."""
        if body not in self._known:
            self._remember(body, self._adapter.validate_json(body))
        return self._known[body]

    def _remember(self, body: str, told: Told) -> None:
        self._room += len(body)
        if self._room > MANY:
            self._known.clear()
            self._room = len(body)
        self._known[body] = told
