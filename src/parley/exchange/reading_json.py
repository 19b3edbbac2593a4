"""A reading as one JSON object, by the contract ``parley/reading/1``, and back."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from parley.records import Commitment, Meeting, Question, Reading, Statement, UnreadableInput

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

FIRST = "schema"
"""The key that tells a reader of the file what it holds, so it stands first."""

LAST = ("text", "blocks")
"""The long parts of an article stand behind what is known of it, where a person who looks at the file expects them."""


def to_json(reading: Reading) -> dict[str, Any]:
    """Give the object that stands for a reading: ``schema`` first, then the records' fields in their own order."""
    told: dict[str, Any] = {FIRST: reading.schema}
    told.update(plain(reading))
    told["article"].update({key: told["article"].pop(key) for key in LAST})
    return told


def from_json(told: object, *, where: str = "") -> Reading:
    """Make the reading that an object stands for; nothing missing, unknown or untrue is let in.

    What was written before records got a key may lack it.

    Raises:
        UnreadableInput: naming the first place that breaks the contract.
    """
    from pydantic import ValidationError  # noqa: PLC0415  (0.1 s: who only writes does not pay it)

    try:
        reading = _adapter().validate_json(json.dumps(told), strict=True)
    except ValidationError as error:
        raise _unreadable(_first_fault(error), where) from error
    if fault := _difference(told, to_json(reading), "reading"):
        raise _unreadable(fault, where)
    return reading


def plain(value: object) -> Any:  # noqa: ANN401  (JSON has no narrower type)
    """Turn records into dicts, tuples into lists and enums into words."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in _names(value.__class__)}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Give the names of a record's fields, in their order."""
    return tuple(field.name for field in fields(kind))


@cache
def _later() -> frozenset[str]:
    """Give the keys that records got after the contract was first kept: what was written before lacks them."""
    kinds = (Statement, Meeting, Commitment, Question)
    return frozenset(field.name for kind in kinds for field in fields(kind) if field.default is not MISSING)


@cache
def _adapter() -> TypeAdapter[Reading]:
    """Build the checker of readings, once."""
    from pydantic import TypeAdapter  # noqa: PLC0415  (0.1 s: who only writes does not pay it)

    return TypeAdapter(Reading)


def _unreadable(fault: str, where: str) -> UnreadableInput:
    remedy = "Write it with `parley read --format json`; `parley schema` prints the contract."
    return UnreadableInput(f"is no reading by the contract: {fault}", where=where, remedy=remedy)


def _first_fault(error: ValidationError) -> str:
    """Say the first fault of many: where in the object, and what."""
    fault = error.errors(include_url=False)[0]
    return f"{_path(fault['loc'])}: {fault['msg']}"


def _path(steps: tuple[int | str, ...]) -> str:
    """Write ``statements[3].actor.kind`` for the steps that lead there."""
    return "reading" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def _difference(told: Any, kept: Any, path: str) -> str | None:  # noqa: ANN401  (JSON has no narrower type)
    """Name the first place where an object says more, or less, than the reading that was made of it."""
    if isinstance(told, dict) and isinstance(kept, dict):
        for key in sorted(told.keys() ^ (kept.keys() - (_later() - told.keys()))):
            return f"{path}.{key}: {'unknown key' if key in told else 'missing key'}"
        pairs = [(told[key], kept[key], f"{path}.{key}") for key in kept if key in told]
    elif isinstance(told, list) and isinstance(kept, list):
        pairs = [(one, other, f"{path}[{at}]") for at, (one, other) in enumerate(zip(told, kept, strict=True))]
    else:
        return None if told == kept else f"{path}: {told!r} is not {kept!r}"
    return next(filter(None, (_difference(*pair) for pair in pairs)), None)
