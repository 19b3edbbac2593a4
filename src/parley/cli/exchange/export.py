"""``parley export``: all data out, in the formats of the field."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.exchange.plugins import Plugin, export_by
from parley.cli.ledger.named import Actors, Issues, Outlets, Sides, tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, checked_day, the_ledger
from parley.cli.output import put
from parley.cli.run import note, speaking, working

if TYPE_CHECKING:
    from parley.exchange.export import Exported, Format, Output

EXAMPLES = """
    parley export --to csv --output talks.zip --dossier talks/

    parley export --to xlsx --output talks.xlsx --tier confirmed --dossier talks/

    parley export --to jsonl --actor Ruritania --as-of 2025-03-10 --dossier talks/ > records.jsonl

    parley export --to graphml --ties issues --per week --output network.graphml --dossier talks/

    parley export --to codebook --dossier talks/

What a format cannot carry is counted on standard error, and in a file with --report. docs/guide/export.md tells which
format is for what. The exit code is 1 if a name is unknown.
"""


class FormatName(StrEnum):
    """What a ledger can be exported to."""

    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"
    PARQUET = "parquet"
    RELEASE = "release"
    DNA = "dna"
    DNA_CSV = "dna-csv"
    GRAPHML = "graphml"
    GEXF = "gexf"
    DL = "dl"
    PLOVER = "plover"
    JSONLD = "jsonld"
    FTM = "ftm"
    ICS = "ics"
    CODEBOOK = "codebook"


class KindName(StrEnum):
    """A kind of record."""

    STATEMENT = "statement"
    MEETING = "meeting"
    COMMITMENT = "commitment"
    QUESTION = "question"


class ModeName(StrEnum):
    """What a network ties."""

    ACTORS = "actors"
    ISSUES = "issues"


class MeasureName(StrEnum):
    """What ties two."""

    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"


class NormName(StrEnum):
    """What ties are divided by."""

    COUNT = "count"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"


class PerName(StrEnum):
    """Within what the same counts once."""

    STATEMENT = "statement"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    SPAN = "span"


To = Annotated[
    FormatName | None, typer.Option("--to", help="Which format; docs/reference/formats.md tells what each carries.")
]
Place = Annotated[
    Path | None,
    typer.Option(
        "--output", metavar="PATH", help="A file, folder or .zip; by default standard output.", show_default=False
    ),
]
Kinds = Annotated[
    list[KindName] | None, typer.Option("--kind", help="Only this kind of record; name several one by one.")
]
Sure = Annotated[
    float, typer.Option("--confidence", min=0, max=1, metavar="X", help="Only records that are at least so sure.")
]
Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Only what was published on this day or later.", show_default=False),
]
Authors = Annotated[
    list[str] | None, typer.Option("--author", metavar="NAME", help="An author of a release; name several one by one.")
]
Ties = Annotated[ModeName, typer.Option("--ties", help="Of a network: actors to actors, or actors to issues.")]
Measured = Annotated[
    MeasureName, typer.Option("--measure", help="Of a network: agreement, dissent, or the difference.")
]
Normed = Annotated[
    NormName,
    typer.Option("--norm", help="Of a network: what ties are divided by; activity and prominence are for issues."),
]
Once = Annotated[PerName, typer.Option("--per", help="Of a network: within what the same counts once.")]
ReportFile = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="Write what was lost to a file, as JSON.", show_default=False),
]


def export(
    to: To = None,
    output: Place = None,
    kind: Kinds = None,
    actor: Actors = None,
    side: Sides = None,
    issue: Issues = None,
    outlet: Outlets = None,
    confidence: Sure = 0.0,
    since: Since = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    tier: Tiers = TierName.ALL,
    author: Authors = None,
    ties: Ties = ModeName.ACTORS,
    measure: Measured = MeasureName.SUBTRACT,
    norm: Normed = NormName.COUNT,
    per: Once = PerName.DOCUMENT,
    report: ReportFile = None,
    plugin: Plugin = None,
    folder: Folder = Path(),
) -> None:
    """Write articles and records in a format that other tools read, and say what it cannot carry.

    Records are of articles published up to --as-of; an article that tells no day is always among them."""
    if plugin is not None:
        export_by(plugin, folder, output, tier)
        return
    if to is None:
        raise typer.BadParameter("name a format, or --plugin.", param_hint="--to")
    clocks, first = checked_clocks(as_of, known_at), checked_day(since, "--since")

    from parley.analysis.network import Measure
    from parley.analysis.network.counted import Per, Share
    from parley.exchange.export import FORMATS, ExportWish, Mode, NetworkAsked
    from parley.exchange.export import Asked as What
    from parley.exchange.export import export as write

    kinds = tuple(one.value for one in kind or ())
    who, whose, about, where = (tuple(some or ()) for some in (actor, side, issue, outlet))
    wish = ExportWish(kinds, who, whose, about, where, confidence, first)
    network = NetworkAsked(Mode(ties), Measure(measure), Share(norm), Per(per))
    form = FORMATS[to]
    with speaking(), the_ledger(folder, tier) as (dossier, ledger), _out(form, output) as out:
        with working("exporting", "records") as seen:
            told = write(ledger, dossier, form, out, What(wish, clocks, tuple(author or ()), network, seen))
        _tell(told, report)
    if tell_unknown(told.unknown):
        raise typer.Exit(1)


@contextmanager
def _out(form: Format, path: Path | None) -> Iterator[Output]:
    """Lend what is written to.

    Raises:
        BadParameter: if several files, or bytes that are no text, would go to standard output.
    """
    from parley.exchange.export import Stream, to_path

    if path is not None:
        with to_path(path, many=form.suffix is None) as out:
            yield out
        return
    if not form.text:
        needed = f"a file ({form.suffix})" if form.suffix else "a folder or a .zip"
        raise typer.BadParameter(f"{form.name} needs {needed}; name it.", param_hint="--output")
    sys.stdout.flush()
    yield Stream(sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _tell(told: Exported, path: Path | None) -> None:
    """Say what was lost, and write it to a file that was named."""
    from parley.exchange.export import loss_json, loss_lines

    for line in loss_lines(told):
        note(line, "dim")
    if path is not None:
        put(loss_json(told).encode(), path, "--report")
