"""A network as GraphML (graphml.graphdrawing.org), which igraph, Gephi, visone, networkx and others read."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.networks.graph import LOSSES, Graph, graph_of
from parley.exchange.export.networks.xml import CONTROLS, document, printable
from parley.exchange.export.output import Output

SPACE = "http://graphml.graphdrawing.org/xmlns"
KEYS = (
    ("name", "node", "string"), ("kind", "node", "string"), ("times", "node", "int"), ("bipartite", "node", "int"),
    ("weight", "edge", "double"), ("agree", "edge", "string"), ("differ", "edge", "string"),
    ("what", "graph", "string"),
)  # fmt: skip


def write_graphml(gathered: Gathered, out: Output) -> None:
    """Write the network."""
    made = _document(graph_of(gathered), gathered)
    with out.file("network.graphml") as file:
        file.write(made)


def _document(graph: Graph, gathered: Gathered) -> bytes:
    root = Element("graphml", {"xmlns": SPACE})
    for name, of, kind in KEYS:
        SubElement(root, "key", {"id": f"{of[0]}_{name}", "for": of, "attr.name": name, "attr.type": kind})
    within = SubElement(root, "graph", {"id": "G", "edgedefault": "undirected"})
    _data(within, "g_what", graph.what)
    for node in graph.nodes:
        made = SubElement(within, "node", {"id": node.id})
        for key, value in (("name", printable(node.name, gathered.tally)), ("kind", node.kind), ("times", node.times)):
            _data(made, f"n_{key}", value)
        _data(made, "n_bipartite", int(node.kind == "issue"))
    for number, edge in enumerate(graph.edges, start=1):
        made = SubElement(within, "edge", {"id": f"e{number}", "source": edge.left, "target": edge.right})
        _data(made, "e_weight", edge.weight)
        for key, issues in (("agree", edge.agree), ("differ", edge.differ)):
            if issues:
                _data(made, f"e_{key}", printable(issues, gathered.tally))
    return document(root)


def _data(of: Element, key: str, value: str | float) -> None:
    SubElement(of, "data", {"key": key}).text = str(value)


GRAPHML = Format(
    name="graphml",
    what="a discourse network as GraphML",
    carries="who agrees and disagrees with whom, or stands for or against which issue, as weighted ties",
    losses=(*LOSSES, CONTROLS, *HISTORY),
    write=write_graphml,
    suffix=".graphml",
    text=True,
)
