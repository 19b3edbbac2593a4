"""A network as GEXF 1.3 (gexf.net), the format of Gephi."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.networks.graph import LOSSES, Graph, graph_of
from parley.exchange.export.networks.xml import CONTROLS, document, printable
from parley.exchange.export.output import Output

SPACE = "http://gexf.net/1.3"
ATTRIBUTES = {
    "node": (("kind", "string"), ("times", "integer")),
    "edge": (("agree", "string"), ("differ", "string"), ("value", "double")),
}


def write_gexf(gathered: Gathered, out: Output) -> None:
    """Write the network, dated by the last entry of the ledger."""
    made = _document(graph_of(gathered), gathered)
    with out.file("network.gexf") as file:
        file.write(made)


def _document(graph: Graph, gathered: Gathered) -> bytes:
    root = Element("gexf", {"xmlns": SPACE, "version": "1.3"})
    dated = {"lastmodifieddate": gathered.known_at.date().isoformat()} if gathered.known_at else {}
    about = SubElement(root, "meta", dated)
    SubElement(about, "creator").text = "Parley"
    SubElement(about, "description").text = printable(f"{graph.name}: {graph.what}", gathered.tally)
    within = SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    for of, told in ATTRIBUTES.items():
        some = SubElement(within, "attributes", {"class": of})
        for name, kind in told:
            SubElement(some, "attribute", {"id": name, "title": name, "type": kind})
    nodes = SubElement(within, "nodes")
    for node in graph.nodes:
        made = SubElement(nodes, "node", {"id": node.id, "label": printable(node.name, gathered.tally)})
        _values(made, {"kind": node.kind, "times": node.times})
    edges = SubElement(within, "edges")
    for number, edge in enumerate(graph.edges):
        ends = {"source": edge.left, "target": edge.right}
        made = SubElement(edges, "edge", {"id": str(number), **ends, "weight": str(abs(edge.weight))})
        words = {"agree": edge.agree, "differ": edge.differ}
        _values(made, {key: printable(text, gathered.tally) for key, text in words.items()} | {"value": edge.weight})
    return document(root)


def _values(of: Element, told: dict[str, str | int | float]) -> None:
    some = SubElement(of, "attvalues")
    for name, value in told.items():
        SubElement(some, "attvalue", {"for": name, "value": str(value)})


GEXF = Format(
    name="gexf",
    what="a discourse network as GEXF 1.3, for Gephi (weight is the size of a tie, value has its sign)",
    carries="who agrees and disagrees with whom, or stands for or against which issue, as weighted ties",
    losses=(*LOSSES, CONTROLS, *HISTORY),
    write=write_gexf,
    suffix=".gexf",
    text=True,
)
