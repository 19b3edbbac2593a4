"""Keeping what a person decided on a record: an entry that says who, why, and what it holds on to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection, select

from parley.ledger.anchor.anchor import anchor_of
from parley.ledger.anchor.standing import stands_on
from parley.ledger.entry import Entry, EntryKind
from parley.ledger.log import Ledger
from parley.ledger.review.fields import corrected
from parley.ledger.review.naming import actor_named
from parley.ledger.tables import article, entry, record
from parley.ledger.told_of import Decision
from parley.records import BadReview


@dataclass(frozen=True, slots=True)
class Review:
    """What somebody decides on a record, and why; ``fields`` are the values that a correction gives."""

    decision: Decision
    by: str
    why: str = ""
    fields: Mapping[str, Any] | None = None


def review(ledger: Ledger, name: str, given: Review) -> Entry:
    """Record a decision on the record of an id; nothing that was decided before is taken out.

    Raises:
        BadReview: if no record that holds has the id or more than one has, if a correction does not fit, or if there
            is nothing to undo.
        BadLedger: if the database refuses.
    """
    with ledger.writing() as connection:
        row = _record(connection, name)
        raw, place = json.loads(row.body), (row.since, row.place)
        stands = stands_on(connection, place)
        if given.decision is Decision.UNDO and stands is None:
            raise BadReview("has no review to undo", where=name)
        shown = raw | json.loads(stands["fields"]) if stands and stands["fields"] else raw
        wanted = given.fields or {}
        if (given.decision is Decision.CORRECT) != bool(wanted):
            raise BadReview("needs new values of fields, if it is corrected, and only then", where=name)
        told = json.loads(row.told)["article"]
        known = partial(actor_named, connection, body=shown, registry=ledger.registry)
        body = {
            "decision": given.decision.value,
            "by": given.by,
            "why": given.why,
            "article": told["id"],
            "of": {"id": name, "number": place[0], "place": place[1]},
            "anchor": anchor_of(row.kind, raw, told["text"]),
            "fields": corrected(row.kind, shown, wanted, known=known) if wanted else {},
        }
        return ledger.append(connection, EntryKind.REVIEW, body)


def _record(connection: Connection, name: str) -> Any:  # noqa: ANN401  (a row with the article's entry)
    """Find the record that holds under an id."""
    asked = (
        select(record.c.since, record.c.place, record.c.kind, record.c.body, entry.c.body.label("told"))
        .join(article, article.c.version == record.c.version)
        .join(entry, entry.c.number == article.c.since)
        .where(record.c.id == name, record.c.until.is_(None))
    )
    rows = connection.execute(asked).all()
    if len(rows) != 1:
        many = "is the id of several records" if rows else "is the id of no record that the ledger holds"
        raise BadReview(many, where=name, remedy="Ids stand in the JSON form of every view.")
    return rows[0]
