"""Rows of what a ledger holds, one by one: its ``entries``, its ``articles`` with their versions, its ``records``, and
the ``names`` that they are asked for by.
"""

from parley.exchange.listed.articles import articles_table, version_row, versions_table
from parley.exchange.listed.entries import entry_row, entry_told
from parley.exchange.listed.names import actors_table, issues_table, outlets_table
from parley.exchange.listed.records import RecordWish, records_table, told_row

__all__ = [
    "RecordWish",
    "actors_table",
    "articles_table",
    "entry_row",
    "entry_told",
    "issues_table",
    "outlets_table",
    "records_table",
    "told_row",
    "version_row",
    "versions_table",
]
