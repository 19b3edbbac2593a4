"""A network as a DL matrix (UCINET's data language): labels, then every tie of every pair."""

from __future__ import annotations

from collections.abc import Iterator

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.losses import Loss, Tally
from parley.exchange.export.network_wish import Mode
from parley.exchange.export.networks.graph import LOSSES, Graph, Node, graph_of
from parley.exchange.export.output import Output

MARKS = Loss("marks in names", "in DL quotation marks and line ends part labels: ' and a blank stand in their place")
ISSUES = Loss("issues of ties", "a matrix of DL holds numbers alone")


def write_dl(gathered: Gathered, out: Output) -> None:
    """Write the matrix: square between actors, else a row an actor and a column an issue."""
    graph = graph_of(gathered)
    gathered.tally.add(ISSUES, sum(bool(edge.agree or edge.differ) for edge in graph.edges))
    with out.file("network.dl") as file:
        for line in _lines(graph, gathered.tally):
            file.write(f"{line}\n".encode())


def _lines(graph: Graph, tally: Tally) -> Iterator[str]:
    rows = [one for one in graph.nodes if one.kind == "actor"]
    square = graph.mode is Mode.ACTORS
    columns = rows if square else [one for one in graph.nodes if one.kind == "issue"]
    yield (
        f"dl n={len(rows)}, format=fullmatrix" if square else f"dl nr={len(rows)}, nc={len(columns)}, format=fullmatrix"
    )
    if square:
        yield "labels:"
        yield _labels(rows, tally)
    else:
        yield from ("row labels:", _labels(rows, tally), "column labels:", _labels(columns, tally))
    yield "data:"
    weights = {(edge.left, edge.right): edge.weight for edge in graph.edges}
    for row in rows:
        told = (weights.get((row.id, one.id), weights.get((one.id, row.id), 0) if square else 0) for one in columns)
        yield " ".join(f"{weight:g}" for weight in told)


def _labels(nodes: list[Node], tally: Tally) -> str:
    return ",".join(_label(one.name, tally) for one in nodes)


def _label(name: str, tally: Tally) -> str:
    told = " ".join(name.replace('"', "'").split())
    if told != name:
        tally.add(MARKS)
    return f'"{told}"'


DL = Format(
    name="dl",
    what="a discourse network as a DL matrix, for UCINET",
    carries="who agrees and disagrees with whom, or stands for or against which issue, as numbers",
    losses=(*LOSSES, ISSUES, MARKS, *HISTORY),
    write=write_dl,
    suffix=".dl",
    text=True,
)
