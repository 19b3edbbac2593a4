"""A view as something to work with in Python: rows, an Arrow table, a pandas frame, a table in a notebook.

``kept_table`` gives every record of a ledger as a row.
"""

from parley.exchange.notebook.kept import kept_table
from parley.exchange.notebook.view import View

__all__ = ["View", "kept_table"]
