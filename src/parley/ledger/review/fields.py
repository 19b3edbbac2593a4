"""Which fields of a record can be corrected, to what, checked by the record's own type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, get_type_hints

from parley.records import BadReview, Commitment, Meeting, Question, Statement

TYPES: dict[str, type] = {"statement": Statement, "meeting": Meeting, "commitment": Commitment, "question": Question}
FIXED = {"id", "evidence", "confidence", "why", "source", "after", "period", "quantity", "due"}
"""What a person does not correct: it follows from the text, or from the other fields."""

FOLLOWS = {"when": "period", "amount": "quantity", "deadline": "due"}
"""What was worked out of a field, and holds no longer when that is corrected."""

Known = Callable[[str], Mapping[str, Any] | None]
"""Gives the actor that is known under a name, as an object, or None."""

ACTOR = ("actor", "on_behalf_of", "debtor", "creditor")


def correctable(kind: str) -> tuple[str, ...]:
    """Name the fields of a kind of record that can be corrected, in its order."""
    return tuple(one.name for one in fields(TYPES[kind]) if one.name not in FIXED)


def choices(kind: str, name: str) -> Sequence[str]:
    """Give the values that a field takes, or nothing where it takes any words."""
    for one in (hint := get_type_hints(TYPES[kind])[name], *getattr(hint, "__args__", ())):
        if isinstance(one, type) and issubclass(one, StrEnum):
            return tuple(one)
    return ()


def corrected(
    kind: str, body: Mapping[str, Any], wanted: Mapping[str, Any], *, known: Known = lambda _name: None
) -> dict[str, Any]:
    """Check new values of a record's fields, and give them with what no longer holds because of them.

    Actors may be given as objects by the contract, or by their names alone; ``known`` gives those that are known.

    Raises:
        BadReview: if there is no such field, or it does not take the value.
    """
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415  (0.1 s, which views do not pay)

    for name in wanted:
        if name not in correctable(kind):
            all_fields = ", ".join(correctable(kind))
            raise BadReview(f"{name!r} is no field of a {kind}", remedy=f"Take one of {all_fields}.")
    new = {name: _told(name, value, body.get(name), known) for name, value in wanted.items()}
    new |= {FOLLOWS[name]: None for name in wanted if FOLLOWS.get(name) in body}
    try:
        TypeAdapter(TYPES[kind]).validate_python({**body, **new})
    except ValidationError as error:
        fault = error.errors()[0]
        field = str(fault["loc"][0]) if fault["loc"] else next(iter(wanted))
        remedy = f"Take one of {', '.join(choices(kind, field))}." if field in wanted and choices(kind, field) else ""
        raise BadReview(f"{field!r} cannot be that: {fault['msg']}", remedy=remedy) from error
    return new


def _told(name: str, value: Any, before: Any, by_name: Known) -> Any:  # noqa: ANN401  (a field's value)
    """Take an empty value for none, and a name for an actor."""
    if isinstance(value, str) and not value.strip():
        return None
    if name == "participants" and isinstance(value, str):
        known = {one["name"]: one for one in before or ()}
        return [known.get(one.strip()) or _actor(one.strip(), None, by_name) for one in value.split(";") if one.strip()]
    return _actor(value.strip(), before, by_name) if name in ACTOR and isinstance(value, str) else value


def _actor(name: str, before: Mapping[str, Any] | None, by_name: Known) -> dict[str, Any]:
    if before and before["name"] == name:
        return dict(before)
    if found := by_name(name):
        return dict(found)
    unnamed = name.startswith("unnamed: ")
    kind = before["kind"] if before and before["kind"] != "unnamed" else "organisation"
    return {"name": name, "id": None, "kind": "unnamed" if unnamed else kind}
