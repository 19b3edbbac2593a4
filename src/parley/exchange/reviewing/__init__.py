"""Rows of a review: ``waiting`` for a decision, ``decided`` lately, and one record with all that was said of it."""

from parley.exchange.reviewing.decided import decided_rows
from parley.exchange.reviewing.waiting import record_row, waiting_table

__all__ = ["decided_rows", "record_row", "waiting_table"]
