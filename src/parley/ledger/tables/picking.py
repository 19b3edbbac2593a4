"""Which derived rows are meant: those that held at an entry, those with some pairs of values."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Table, and_, or_, tuple_

T = TypeVar("T")

TOGETHER = 500
"""Values that one question names at most."""


def parts(some: Sequence[T], size: int = TOGETHER) -> Iterator[Sequence[T]]:
    """Give values in runs that are short enough for one question."""
    return (some[at : at + size] for at in range(0, len(some), size))


def held_at(table: Table, number: int) -> ColumnElement[bool]:
    """Say which derived rows held when a number of entries had been recorded."""
    return and_(table.c.since <= number, or_(table.c.until.is_(None), table.c.until > number))


def either(left: Column[Any], right: Column[Any], pairs: Collection[tuple[Any, Any]]) -> ColumnElement[bool]:
    """Say which rows have one of some pairs of values; the left one is told alone, too, since SQLite finds no pairs."""
    return and_(left.in_(sorted({one for one, _ in pairs})), tuple_(left, right).in_(sorted(pairs)))
