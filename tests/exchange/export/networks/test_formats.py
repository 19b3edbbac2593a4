"""Networks are read back as they were written, by networkx and against the formats."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.etree.ElementTree import fromstring

import networkx
import pytest

from parley.analysis.network import Measure, Per, Share
from parley.exchange.export import Asked, Mode, NetworkAsked
from parley.ledger import Ledger, record
from parley.records import BadExport
from tests.exchange.export.conftest import Export
from tests.ledger.ticking import told

NETWORKS = ("graphml", "gexf")


@pytest.fixture
def network(ledger: Ledger) -> Ledger:
    """Two more articles: Graustark opposes the truce, and supports tariffs."""
    for number, (stance, issue) in enumerate((("opposes", "truce"), ("supports", 'tariffs "now"')), start=3):
        made = told(f"a{number}")
        (statement,) = made["statements"]
        statement |= {"id": f"s{number}", "actor": {"name": "Graustark", "id": None, "kind": "state"},
                      "stance": stance, "issue": issue}  # fmt: skip
        record(ledger, made | {"meetings": [], "commitments": [], "open_questions": []})
    return ledger


def read(form: str, made: bytes) -> Any:  # noqa: ANN401  (a library without types)
    graph = (
        networkx.read_graphml(BytesIO(made)) if form == "graphml" else networkx.read_gexf(BytesIO(made), version="1.3")
    )
    key = "name" if form == "graphml" else "label"
    return networkx.relabel_nodes(graph, {node: graph.nodes[node][key] for node in graph})


def asked(
    mode: Mode, measure: Measure = Measure.SUBTRACT, share: Share = Share.COUNT, per: Per = Per.DOCUMENT
) -> Asked:
    return Asked(network=NetworkAsked(mode, measure, share, per))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", NETWORKS)
def test_actors_are_tied_by_what_they_agree_and_disagree_on(network: Ledger, exported: Export, form: str) -> None:
    (made,) = exported(network, form)[1].values()
    graph = read(form, made)
    assert set(graph.nodes) == {"Ruritania", "Graustark"}
    tie = graph.edges["Ruritania", "Graustark"]
    assert (tie["differ"], float(tie["weight" if form == "graphml" else "value"])) == ("truce", -2.0)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", NETWORKS)
def test_actors_are_tied_to_issues(network: Ledger, exported: Export, form: str) -> None:
    (made,) = exported(network, form, asked(Mode.ISSUES, measure=Measure.CONGRUENCE, per=Per.WEEK))[1].values()
    graph = read(form, made)
    assert {tuple(sorted(edge)) for edge in graph.edges} == {("Ruritania", "truce"), ("Graustark", 'tariffs "now"')}
    assert networkx.is_bipartite(graph)


def test_graphml_says_which_nodes_are_issues(network: Ledger, exported: Export) -> None:
    (made,) = exported(network, "graphml", asked(Mode.ISSUES))[1].values()
    graph = read("graphml", made)
    assert {node for node, told in graph.nodes(data=True) if told["bipartite"]} == {"truce", 'tariffs "now"'}


@pytest.mark.parametrize("form", NETWORKS)
def test_every_key_and_id_that_is_used_is_declared(network: Ledger, exported: Export, form: str) -> None:
    (made,) = exported(network, form)[1].values()
    root = fromstring(made)
    ends = {one.get(end) for one in root.iter() if one.tag.endswith("edge") for end in ("source", "target")}
    assert ends <= {one.get("id") for one in root.iter() if one.tag.endswith("}node")}
    used = {one.get("key") or one.get("for") for one in root.iter() if one.tag.endswith(("}data", "}attvalue"))}
    assert used <= {one.get("id") for one in root.iter() if one.tag.endswith(("}key", "}attribute"))}


def test_a_dl_matrix_has_a_row_an_actor_and_a_column_an_issue(network: Ledger, exported: Export) -> None:
    told, files = exported(network, "dl", asked(Mode.ISSUES))
    lines = files["network.dl"].decode().splitlines()
    assert lines == ["dl nr=2, nc=2, format=fullmatrix", "row labels:", '"Graustark","Ruritania"', "column labels:",
                     '"tariffs \'now\'","truce"', "data:", "1 -1", "0 2"]  # fmt: skip
    assert {one.what: one.count for one in told.lost}["marks in names"] == 1


def test_a_dl_matrix_between_actors_is_symmetric(network: Ledger, exported: Export) -> None:
    lines = exported(network, "dl")[1]["network.dl"].decode().splitlines()
    matrix = [[float(cell) for cell in line.split()] for line in lines[4:]]
    assert (lines[0], matrix) == ("dl n=2, format=fullmatrix", [[0, -2], [-2, 0]])


def test_ties_are_divided_only_by_what_they_have(network: Ledger, exported: Export) -> None:
    with pytest.raises(BadExport, match="does not divide ties to issues"):
        exported(network, "gexf", asked(Mode.ISSUES, share=Share.JACCARD))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", NETWORKS)
def test_hostile_names_survive_or_are_told(hostile: Ledger, exported: Export, form: str) -> None:
    result, files = exported(hostile, form, asked(Mode.ISSUES))
    (made,) = files.values()
    assert len(read(form, made)) == 2
    assert "control characters" in {one.what for one in result.lost}
