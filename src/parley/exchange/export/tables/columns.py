"""The columns of a record, worked out of its type: a field each, and a column each for the parts of a field.

An actor's name and the words of the evidence stand under the name of their field, their other parts under names with
the part behind (``actor_id``, ``evidence_start``). Lists stand in one column, parted by semicolons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from parley.exchange.export.tables.meanings import meanings
from parley.records import Actor, Evidence, Reason

HEADS: Mapping[type, str] = {Actor: "name", Evidence: "text"}
"""The part of a field that stands under the field's own name."""

TYPES: Mapping[type, str] = {
    str: "string", int: "integer", float: "number", bool: "boolean", date: "date", datetime: "datetime",
}  # fmt: skip
"""What a type is called in a table schema (Frictionless Table Schema)."""

PARTED = "; "

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where its value stands in a record's object, its type (``kind``) by Table Schema, what it means.

    ``choices`` is the enum of its values, ``required`` whether it is always filled, ``many`` whether it holds a list.
    """

    name: str
    path: tuple[str, ...]
    kind: str
    meaning: str
    choices: type[StrEnum] | None = None
    required: bool = False
    many: bool = False

    def of(self, told: Mapping[str, Any]) -> Value:
        """Take the column's value out of an object."""
        value: Any = told
        for step in self.path:
            if value is None:
                return None
            value = value.get(step)
        return PARTED.join(map(_word, value)) if self.many and value is not None else value


@cache
def columns(kind: type, *, without: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """Give the columns of a dataclass, in the order of its fields, without those that have their own table."""
    hints, told = get_type_hints(kind), meanings(kind)
    some = [one for one in fields(kind) if one.name not in without]
    return tuple(column for one in some for column in _columns(one.name, hints[one.name], told.get(one.name, "")))


def _columns(name: str, hint: Any, meaning: str) -> Iterator[Column]:  # noqa: ANN401  (a type hint)
    bare, required = _bare(hint)
    if get_origin(bare) is tuple:
        yield Column(name, (name,), "string", meaning, many=True, required=False)
    elif is_dataclass(bare) and isinstance(bare, type):
        yield from _parts(name, bare, meaning, required=required)
    else:
        choices = bare if issubclass(bare, StrEnum) else None
        yield Column(name, (name,), TYPES[str if choices else bare], meaning, choices, required)


def _parts(name: str, kind: type, meaning: str, *, required: bool) -> Iterator[Column]:
    """Give a column for each part of a field that is an object itself."""
    for part in columns(kind):
        head = HEADS.get(kind) == part.name
        yield Column(
            name=name if head else f"{name}_{part.name}",
            path=(name, *part.path),
            kind=part.kind,
            meaning=f"{meaning} {part.meaning}".strip(),
            choices=part.choices,
            required=required and part.required,
        )


def _bare(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401  (a type hint)
    """Take None out of a hint, and say whether it was not in it."""
    some = [one for one in get_args(hint) if one is not NoneType]
    return (some[0], False) if NoneType in get_args(hint) else (hint, True)


def _word(value: Any) -> str:  # noqa: ANN401  (a member of a list)
    """Write a member of a list: an actor by its name, a reason by its rule and cue."""
    if not isinstance(value, Mapping):
        return str(value)
    return str(value["name"]) if "name" in value else ": ".join(str(value[one.name]) for one in fields(Reason))
