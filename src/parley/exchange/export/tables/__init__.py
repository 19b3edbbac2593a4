"""Records as tables: columns and codebook are worked out of the records' own types and texts (``columns``,
``meanings``), so that neither is written twice; ``model`` is the tables, the other files are ways to write them."""

from parley.exchange.export.tables.csv_tables import CODES, CSV
from parley.exchange.export.tables.jsonl_lines import JSONL
from parley.exchange.export.tables.parquet_tables import PARQUET
from parley.exchange.export.tables.xlsx_book import XLSX

__all__ = ["CODES", "CSV", "JSONL", "PARQUET", "XLSX"]
