"""Actors that a correction names: as the record, the ledger or the registry knows them, with their ids."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from parley.ledger.entry import EntryKind
from parley.ledger.registry import Registry
from parley.ledger.tables import entry, record
from parley.records import Actor

FEW = 20
"""Records of an actor that are looked at for its id."""


def actor_named(
    connection: Connection, name: str, body: Mapping[str, Any], registry: Registry
) -> dict[str, Any] | None:
    """Find an actor by its name, or the name that the dossier gives one of its aliases, or None.

    Args:
        connection: the ledger's.
        name: what somebody typed.
        body: the record that is corrected; its own actors come first.
        registry: is asked last.
    """
    for one in (name, *_called(connection, name)):
        own = next((who for who in _actors(body) if who["name"] == one), None)
        found = own or _recorded(connection, one) or _registered(registry(one))
        if found:
            return found
    return None


def _actors(body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every actor of a record."""
    for told in body.values():
        some = told if isinstance(told, list) else [told]
        yield from (one for one in some if isinstance(one, dict) and {"name", "id", "kind"} <= one.keys())


def _recorded(connection: Connection, name: str) -> dict[str, Any] | None:
    """Find an actor with an id among those who act in records."""
    asked = select(record.c.body).where(record.c.actor == name, record.c.until.is_(None)).limit(FEW)
    bodies = map(json.loads, connection.execute(asked).scalars())
    return next((who for body in bodies for who in _actors(body) if who["name"] == name and who["id"]), None)


def _registered(known: Actor | None) -> dict[str, Any] | None:
    return {"name": known.name, "id": known.id, "kind": known.kind.value} if known else None


def _called(connection: Connection, name: str) -> list[str]:
    """Give the dossier's name of a party that has an alias."""
    asked = select(entry.c.body).where(entry.c.kind == EntryKind.DOSSIER.value).order_by(entry.c.number.desc())
    told = connection.execute(asked.limit(1)).scalar()
    parties = json.loads(told)["parties"] if told else []
    return [one["name"] for one in parties if name in one["aliases"]]
