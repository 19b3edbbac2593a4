"""Judgements as rows: ``suggested`` pairs to judge, ``made`` links, ``given`` judgements."""

from parley.exchange.judging.rows import given_table, links_table, suggestions_table

__all__ = ["given_table", "links_table", "suggestions_table"]
