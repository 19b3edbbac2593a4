"""Writing a release: the tables, the codebook, the log, and what describes them."""

from __future__ import annotations

import json

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.output import Hashed, Output
from parley.exchange.export.release.about import citation, readme
from parley.exchange.export.release.describe import described
from parley.exchange.export.tables.csv_tables import LOSSES, write_csv_tables
from parley.ledger import Entry, entries
from parley.ledger.entry import instant

LOG = "log.jsonl"


def write_release(gathered: Gathered, out: Output) -> None:
    """Write the package; ``datapackage.json`` comes last, as it tells the digests of all else."""
    hashed = Hashed(out)
    write_csv_tables(gathered, hashed)
    with hashed.file(LOG) as file:
        for one in entries(gathered.ledger, known_at=gathered.known_at):
            file.write(_line(one))
    for name, text in (("README.md", readme(gathered)), ("CITATION.cff", citation(gathered))):
        with hashed.file(name) as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    told = described(gathered, {one.name: one for one in hashed.written})
    with out.file("datapackage.json") as file:
        file.write(f"{json.dumps(told, ensure_ascii=True, indent=2)}\n".encode())


def _line(one: Entry) -> bytes:
    told = {"number": one.number, "kind": one.kind.value, "recorded_at": instant(one.recorded_at)}
    return f"{json.dumps(told | {'body': one.body, 'previous': one.previous, 'hash': one.hash})}\n".encode()


RELEASE = Format(
    name="release",
    what="a Frictionless data package: tables, codebook, checksums, citation, and the whole log",
    carries="everything: `parley import` makes the same ledger of it, hash by hash",
    losses=LOSSES,
    write=write_release,
    whole=True,
)
