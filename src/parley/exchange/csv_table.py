"""Records as one table: a row a record, all four kinds together, told apart by the column ``kind``.

A column that a kind does not have stays empty. Who acts stands in ``actor`` for each kind (the debtor of a commitment,
the participants of a meeting, parted by semicolons), what it is about in ``issue`` (measure of a commitment, what a
question is about); so one filter works over all kinds.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping

from parley.exchange.rows import write_csv_rows
from parley.records import Actor, Commitment, Meeting, Period, Quantity, Question, Reading, Record, Statement

COLUMNS = (
    "article_id", "outlet", "published", "kind", "id", "actor", "on_behalf_of", "stance", "issue", "modality", "status",
    "condition", "creditor", "amount", "deadline", "format", "place", "when", "when_text", "source", "confidence",
    "start", "end", "evidence", "why", "url", "input",
    "after", "low", "high", "unit", "currency", "approximate", "earliest", "latest", "edtf",
    "condition_kind",
)  # fmt: skip
"""The columns in their order; new ones are only ever added at the end."""


def csv_header() -> str:
    """Give the first line of the table, with its line end."""
    return _lines([dict(zip(COLUMNS, COLUMNS, strict=True))])


def csv_rows(reading: Reading) -> str:
    """Give the rows of one reading, each with its line end; none where nothing was found."""
    return _lines(record_rows(reading))


def record_rows(reading: Reading) -> Iterator[dict[str, object]]:
    """Give the records of one reading as rows; a column that a kind does not have is left out."""
    article = reading.article
    common = {
        "article_id": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
        "input": article.input,
    }
    yield from (common | _of_any(record) | _of_kind(record) for record in reading.records)


def _lines(rows: Iterable[Mapping[str, object]]) -> str:
    out = io.StringIO(newline="")
    write_csv_rows(rows, COLUMNS, out, header=False)
    return out.getvalue()


def _of_any(record: Record) -> dict[str, object]:
    """Give the columns that every kind fills."""
    evidence = record.evidence
    return {
        "id": record.id,
        "confidence": record.confidence,
        "start": evidence.start,
        "end": evidence.end,
        "evidence": evidence.text,
        "why": "; ".join(f"{reason.rule}: {reason.cue}" for reason in record.why),
    }


def _of_kind(record: Record) -> dict[str, object]:
    """Give the columns that only one kind fills."""
    match record:
        case Statement():
            return _statement(record)
        case Meeting():
            return _meeting(record)
        case Commitment():
            return _commitment(record)
        case Question():
            return {"kind": "question", "issue": record.about}


def _statement(statement: Statement) -> dict[str, object]:
    return {
        "kind": "statement",
        "actor": statement.actor.name,
        "on_behalf_of": _name(statement.on_behalf_of),
        "stance": statement.stance.value,
        "issue": statement.issue,
        "modality": statement.modality.value,
        "condition": statement.condition,
        "condition_kind": statement.condition_kind,
        "source": _names(statement.source),
    }


def _meeting(meeting: Meeting) -> dict[str, object]:
    return {
        "kind": "meeting",
        "actor": _names(meeting.participants),
        "status": meeting.status.value,
        "format": meeting.format.value,
        "place": meeting.place,
        "when": meeting.when,
        "when_text": meeting.when_text,
        "source": _names(meeting.source),
        "after": "; ".join(meeting.after),
        **_period(meeting.period),
    }


def _commitment(commitment: Commitment) -> dict[str, object]:
    return {
        "kind": "commitment",
        "actor": commitment.debtor.name,
        "creditor": _name(commitment.creditor),
        "issue": commitment.measure,
        "status": commitment.status.value,
        "condition": commitment.condition,
        "condition_kind": commitment.condition_kind,
        "amount": commitment.amount,
        "deadline": commitment.deadline,
        "source": _names(commitment.source),
        **_quantity(commitment.quantity),
        **_period(commitment.due),
    }


def _quantity(quantity: Quantity | None) -> dict[str, object]:
    """Give an amount as numbers, open ends empty."""
    if quantity is None:
        return {}
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "currency": quantity.currency,
        "approximate": quantity.approximate,
    }


def _period(period: Period | None) -> dict[str, object]:
    """Give the days of a meeting or a deadline, open ends empty."""
    return {} if period is None else {"earliest": period.earliest, "latest": period.latest, "edtf": period.edtf}


def _name(actor: Actor | None) -> str:
    return actor.name if actor else ""


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.name for actor in actors)
