"""The tables of a ledger (``schema``), texts that are packed (``packed``), and which rows are meant (``picking``)."""

from parley.ledger.tables.picking import either, held_at
from parley.ledger.tables.schema import (
    DERIVED,
    article,
    block,
    entry,
    line,
    member,
    metadata,
    near,
    pair,
    passage,
    reading,
    record,
    review,
    thread,
)

__all__ = [
    "DERIVED",
    "article",
    "block",
    "either",
    "entry",
    "held_at",
    "line",
    "member",
    "metadata",
    "near",
    "pair",
    "passage",
    "reading",
    "record",
    "review",
    "thread",
]
