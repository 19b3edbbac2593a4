"""Who used a phrase, as rows."""

from __future__ import annotations

from parley.analysis.asked import Said, who_said
from parley.exchange.views.table import Clocks, Row, Table, identity_of, sourced_row
from parley.ledger import Ledger
from parley.records import Dossier

COLUMNS = ("speaker", "of", "sources", "near", "quoted", "words", "published", "recorded_at", "outlet", "article",
           "record", "evidence")  # fmt: skip


def said_table(ledger: Ledger, dossier: Dossier, phrase: str, clocks: Clocks) -> Table:
    """Give who used a phrase, exactly or nearly.

    Raises:
        BadLedger: if the database refuses.
    """
    identity = identity_of(ledger, dossier, clocks)
    told = who_said(ledger, phrase, identity, as_of=clocks.as_of, known_at=clocks.known_at)
    return Table(COLUMNS, [_row(one) for one in told])


def _row(told: Said) -> Row:
    return {
        "speaker": told.speaker,
        "of": told.of,
        "sources": "; ".join(told.sources),
        "near": told.near,
        "quoted": told.quoted,
        "words": told.words,
    } | sourced_row(told)
