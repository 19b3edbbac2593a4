"""Discourse Network Analyzer 3: its database and its list of statements.

``schema`` is the database's tables, ``statements`` says which statements DNA can hold, ``variables`` what it is told of
each; ``database`` and ``csv_list`` write.
"""

from parley.exchange.export.dna.csv_list import DNA_CSV
from parley.exchange.export.dna.database import DNA

__all__ = ["DNA", "DNA_CSV"]
