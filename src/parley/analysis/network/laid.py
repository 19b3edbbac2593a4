"""A network on a sheet: who agrees stands near."""

from __future__ import annotations

from parley.analysis.network.ties import Network

SEED = 2017
"""The same network is laid out in the same way each time."""

LOOSE, FAR = 0.15, 0.04
"""How strongly those are drawn together who disagree, beside an agreement, and those who have nothing to do with each
other: enough to keep all on one sheet."""


def laid(network: Network) -> dict[str, tuple[float, float]]:
    """Give every actor who is tied to another a place, each coordinate from 0 to 1.

    By the force-directed placement of Fruchterman and Reingold (1991), as networkx has it.
    """
    import networkx  # noqa: PLC0415  (0.1 s, which only a drawing pays)

    names = {name for tie in network.ties for name in (tie.left, tie.right)}
    graph = networkx.complete_graph(sorted(names))
    networkx.set_edge_attributes(graph, FAR, "weight")
    for tie in network.ties:
        graph.add_edge(tie.left, tie.right, weight=max(tie.weight, 0) + LOOSE)
    if len(graph) == 0:
        return {}
    distance = 2.2 / len(graph) ** 0.5
    places = networkx.spring_layout(graph, k=distance, seed=SEED, iterations=150)
    span = [(min(axis), max(axis)) for axis in zip(*places.values(), strict=True)]
    return {str(name): (_between(place[0], *span[0]), _between(place[1], *span[1])) for name, place in places.items()}


def _between(at: float, low: float, high: float) -> float:
    return round(float((at - low) / (high - low)), 4) if high > low else 0.5
