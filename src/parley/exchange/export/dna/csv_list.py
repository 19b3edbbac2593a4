"""Statements as the list that DNA itself exports (its "event list"): one a row, parted by semicolons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from parley.exchange.export.dna.database import moment_of, units
from parley.exchange.export.dna.statements import LOSSES, Coded, coded
from parley.exchange.export.dna.variables import HALF, TRUTH, VARIABLES, WHOLE, storable
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY, TEXTS
from parley.exchange.export.losses import Loss, Tally
from parley.exchange.export.output import Output
from parley.exchange.export.tables.cells import FORMULAS, unrun
from parley.ledger import TextVersion

MARKS = Loss("semicolons and quotation marks", "DNA writes , for ; and ' for \" in this list")
BEHIND = ("start_position", "stop_position", "text", "coder", "document_id", "document_title", "document_author",
          "document_source", "document_section", "document_type")  # fmt: skip
"""The columns behind the variables, in DNA's order."""


def write_dna_csv(gathered: Gathered, out: Output) -> None:
    """Write the list."""
    texts = {one.id: (number, one.body) for number, one in enumerate(_dated(gathered), start=1)}
    with out.file("statements.csv") as file:
        names = ("statement_id", "time", *(one.name for one in VARIABLES), *BEHIND)
        file.write(";".join(f'"{name}"' for name in names).encode())
        for number, one in enumerate(coded(gathered), start=1):
            document, body = texts[one.told.version]
            file.write(f"\n{';'.join(_row(number, one, document, body, gathered.tally))}".encode())


def _dated(gathered: Gathered) -> Iterator[TextVersion]:
    return (one for one in gathered.articles() if one.published)


def _row(number: int, one: Coded, document: int, body: Mapping[str, str | None], tally: Tally) -> Iterator[str]:
    text, evidence = str(body["text"]), one.told.body["evidence"]
    yield str(number)
    yield datetime.fromtimestamp(moment_of(str(body["published"])), UTC).strftime("%Y-%m-%d %H:%M:%S")
    for variable in VARIABLES:
        value = variable.of(one)
        yield str(value) if variable.kind in {TRUTH, WHOLE} else _quoted(str(value), tally)
    start = units(text[: evidence["start"]])
    yield from (str(start), str(start + units(evidence["text"])), _quoted(evidence["text"], tally), "1", str(document))
    for name in ("title", "byline", "outlet"):
        yield _quoted(body[name] or "", tally)
    yield from ('""', '""')


def _quoted(text: str, tally: Tally) -> str:
    told = storable(text, tally)
    if ";" in told or '"' in told:
        tally.add(MARKS)
    plain = told.replace(";", ",").replace('"', "'")
    made = unrun(plain)
    if made != plain:
        tally.add(FORMULAS)
    return f'"{made}"'


DNA_CSV = Format(
    name="dna-csv",
    what="statements as the list that Discourse Network Analyzer exports",
    carries="statements for or against an issue, with their words",
    losses=(*LOSSES, TEXTS, MARKS, HALF, FORMULAS, *HISTORY),
    write=write_dna_csv,
    suffix=".csv",
    text=True,
)
