"""Discourse networks in the formats of network programs: GraphML, GEXF (Gephi), DL (UCINET).

``graph`` makes the network of an export, the other files write it.
"""

from parley.exchange.export.networks.dl import DL
from parley.exchange.export.networks.gexf import GEXF
from parley.exchange.export.networks.graphml import GRAPHML

__all__ = ["DL", "GEXF", "GRAPHML"]
