"""The table of reviews: which one stands on which record, after each entry."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, and_, insert, select, update
from sqlalchemy.engine import RowMapping

from parley.ledger.anchor.anchor import Place, anchored
from parley.ledger.entry import Entry, canonical
from parley.ledger.tables import article, entry, record, review
from parley.ledger.told_of import Decision

Row = dict[str, Any]


def keep_review(connection: Connection, told: Entry) -> list[Place]:
    """Write what a review changes.

    Returns:
        The record that it is of, if that comes out otherwise from now on.
    """
    body = told.body
    decision, place = Decision(body["decision"]), (body["of"]["number"], body["of"]["place"])
    fresh = {
        "entry": told.number, "since": told.number, "article": body["article"], "number": place[0], "place": place[1],
        "decision": decision.value, "fields": None, "before": None, "until": None,
    }  # fmt: skip
    if decision is Decision.NOTE:
        connection.execute(insert(review), fresh)
        return []
    before = stands_on(connection, place)
    if before is not None:
        _end(connection, before, told.number)
    after: Row | None = fresh | _follows(before, decision, body["fields"])
    if decision is Decision.UNDO:
        after = _restored(connection, before, told.number)
    if after is not None:
        connection.execute(insert(review), after)
    return [place] if _says(before) != _says(after) else []


def stands_on(connection: Connection, place: Place) -> RowMapping | None:
    """Give the review that stands on a record, notes aside."""
    here = and_(review.c.number == place[0], review.c.place == place[1], review.c.until.is_(None))
    asked = select(review).where(here, review.c.decision != Decision.NOTE.value)
    return connection.execute(asked).mappings().first()


def anchor_anew(connection: Connection, told: Entry) -> None:
    """Let the reviews of an article hold on to what is read in it now, after an edit or another reading."""
    name = _article(connection, told.body["version"])
    asked = select(review, entry.c.body).join(entry, entry.c.number == review.c.entry)
    mine = asked.where(review.c.article == name, review.c.until.is_(None)).order_by(review.c.entry)
    rows = connection.execute(mine).mappings().all()
    if not rows:
        return
    text, records, taken = _text(connection, told.body["version"]), _records(connection, name), set[Place]()
    for row in rows:
        place = _place(row, text, records)
        if row["decision"] != Decision.NOTE.value and place is not None:
            place = None if place in taken else place
            taken |= {place} if place else set()
        if place != (row["number"], row["place"]) and not (place is None and row["number"] is None):
            _end(connection, row, told.number)
            number, at = place or (None, None)
            moved = _columns(row) | {"since": told.number, "number": number, "place": at}
            connection.execute(insert(review), moved)


def _place(row: RowMapping, text: str, records: dict[Place, tuple[str, Any]]) -> Place | None:
    """Find the record of a review; what was rejected has to say word for word what it said."""
    strict = row["decision"] == Decision.REJECT.value
    corrected = json.loads(row["fields"]) if row["fields"] else {}
    return anchored(json.loads(row["body"])["anchor"], text, records, strict=strict, corrected=corrected)


def _follows(before: RowMapping | None, decision: Decision, fields: dict[str, Any]) -> Row:
    """Say what a review makes of the one before it: what was corrected stays so, until the record is opened again."""
    kept = json.loads(before["fields"]) if before and before["fields"] else {}
    kept = kept | fields if decision in {Decision.ACCEPT, Decision.CORRECT} else {}
    return {"fields": canonical(kept) if kept else None, "before": before["entry"] if before else None}


def _restored(connection: Connection, undone: RowMapping | None, number: int) -> Row | None:
    """Give the row of the review that stood before one that is undone."""
    if undone is None or undone["before"] is None:
        return None
    asked = select(review).where(review.c.entry == undone["before"]).order_by(review.c.since.desc()).limit(1)
    row = connection.execute(asked).mappings().one()
    return _columns(row) | {"since": number, "number": undone["number"], "place": undone["place"]}


def _columns(row: RowMapping) -> Row:
    return {column.name: row[column.name] for column in review.columns} | {"until": None}


def _says(row: RowMapping | Row | None) -> tuple[bool, str | None]:
    """Give what bears on how a record comes out: whether it does, and what is corrected."""
    return (False, None) if row is None else (row["decision"] == Decision.REJECT.value, row["fields"])


def _end(connection: Connection, row: RowMapping, number: int) -> None:
    key = (review.c.entry == row["entry"], review.c.since == row["since"])
    connection.execute(update(review).where(*key).values(until=number))


def _article(connection: Connection, version: str) -> str:
    return str(connection.execute(select(article.c.article).where(article.c.version == version)).scalar_one())


def _text(connection: Connection, version: str) -> str:
    asked = select(entry.c.body).join(article, article.c.since == entry.c.number).where(article.c.version == version)
    return str(json.loads(connection.execute(asked).scalar_one())["article"]["text"])


def _records(connection: Connection, name: str) -> dict[Place, tuple[str, Any]]:
    """Give what is read in an article now, without corrections."""
    asked = select(record.c.since, record.c.place, record.c.kind, record.c.body)
    held = asked.join(article, article.c.version == record.c.version).where(
        article.c.article == name, record.c.until.is_(None)
    )
    return {(row.since, row.place): (row.kind, json.loads(row.body)) for row in connection.execute(held)}
