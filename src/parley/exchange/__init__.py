"""One file a format, in and out: what leaves Parley and what comes back, under the contract ``parley/reading/1``.

A reading goes out as one JSON object (``reading_json``), as one line of many (``jsonl``) or as rows of a table
(``csv_table``); ``schema`` is the contract as JSON Schema, generated from the records; ``gold`` reads articles that a
person has annotated; ``scores_json`` keeps an evaluation; ``attributions_json`` writes the layer of attribution by
itself, ``explanation_json`` why each record was made.
"""

from parley.exchange.attributions_json import attributions_json
from parley.exchange.csv_table import COLUMNS, csv_header, csv_rows, record_rows
from parley.exchange.explanation_json import explained_json
from parley.exchange.gold import read_gold, read_gold_folder
from parley.exchange.jsonl import json_line, read_json_lines
from parley.exchange.reading_json import from_json, to_json
from parley.exchange.saved import read_saved, stream_saved
from parley.exchange.schema import packaged_schema, reading_schema, schema_text
from parley.exchange.scores_json import read_scores, save_scores

__all__ = [
    "COLUMNS",
    "attributions_json",
    "csv_header",
    "csv_rows",
    "explained_json",
    "from_json",
    "json_line",
    "packaged_schema",
    "read_gold",
    "read_gold_folder",
    "read_json_lines",
    "read_saved",
    "read_scores",
    "reading_schema",
    "record_rows",
    "save_scores",
    "schema_text",
    "stream_saved",
    "to_json",
]
