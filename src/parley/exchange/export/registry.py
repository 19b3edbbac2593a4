"""Every format that a ledger can be exported to."""

from __future__ import annotations

from collections.abc import Mapping

from parley.exchange.export.calendar import ICS
from parley.exchange.export.dna import DNA, DNA_CSV
from parley.exchange.export.format import Format
from parley.exchange.export.linked import FTM, JSONLD
from parley.exchange.export.networks import DL, GEXF, GRAPHML
from parley.exchange.export.plover import PLOVER
from parley.exchange.export.release import RELEASE
from parley.exchange.export.tables import CODES, CSV, JSONL, PARQUET, XLSX

FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (CSV, JSONL, XLSX, PARQUET, RELEASE, DNA, DNA_CSV, GRAPHML, GEXF, DL, PLOVER, JSONLD, FTM, ICS, CODES)
}
"""The formats by their names, in the order in which they are listed."""
