"""Decisions that people made, as rows."""

from __future__ import annotations

from collections.abc import Iterable

from parley.exchange.views import Row
from parley.ledger import Reviewed


def decided_rows(told: Iterable[Reviewed]) -> list[Row]:
    """Give decisions as rows, in the order in which they come."""
    return [_row(one) for one in told]


def _row(told: Reviewed) -> Row:
    return {
        "entry": told.number,
        "decision": told.decision.value,
        "by": told.by,
        "why": told.why,
        "article": told.article,
        "record": told.of,
        "evidence": told.exact,
        "recorded_at": told.recorded_at.isoformat(timespec="seconds"),
        "fields": told.fields,
    }
