"""A read archive as partitioned Parquet: a folder a table, a file a part, and a manifest that names them all.

``tables`` says which columns there are, ``rows`` makes them of readings, ``parquet`` writes and reads the files,
``readings`` makes the readings of the rows again, ``manifest`` tells what was read and the hash of every file.
"""

from parley.exchange.archive.manifest import MANIFEST, Manifest, PartFile, is_whole, manifest_of, manifest_text
from parley.exchange.archive.parquet import read_rows, written
from parley.exchange.archive.readings import readings_of
from parley.exchange.archive.rows import Spoken, left_out_row, reading_rows, repeated_row
from parley.exchange.archive.tables import ARTICLES, ATTRIBUTIONS, LEFT_OUT, RECORDS, STORIES, Row, Table

__all__ = [
    "ARTICLES",
    "ATTRIBUTIONS",
    "LEFT_OUT",
    "MANIFEST",
    "RECORDS",
    "STORIES",
    "Manifest",
    "PartFile",
    "Row",
    "Spoken",
    "Table",
    "is_whole",
    "left_out_row",
    "manifest_of",
    "manifest_text",
    "read_rows",
    "reading_rows",
    "readings_of",
    "repeated_row",
    "written",
]
