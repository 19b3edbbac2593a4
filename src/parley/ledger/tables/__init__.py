"""The tables of a ledger (``schema``), texts that are packed (``packed``), which rows are meant (``picking``), and many
rows written at once (``put``)."""

from parley.ledger.tables.picking import either, held_at, parts
from parley.ledger.tables.put import put, write
from parley.ledger.tables.schema import (
    DERIVED,
    article,
    band,
    block,
    entry,
    line,
    made,
    member,
    metadata,
    near,
    pair,
    passage,
    reading,
    record,
    review,
    story,
    tally,
    thread,
)

__all__ = [
    "DERIVED",
    "article",
    "band",
    "block",
    "either",
    "entry",
    "held_at",
    "line",
    "made",
    "member",
    "metadata",
    "near",
    "pair",
    "parts",
    "passage",
    "put",
    "reading",
    "record",
    "review",
    "story",
    "tally",
    "thread",
    "write",
]
