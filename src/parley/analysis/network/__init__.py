"""Actors by what they agree and disagree on: discourse networks over the positions of a window of time.

``placed`` says who stands for or against what, ``ties`` counts on how many issues two agree or disagree and makes the
counts comparable, ``counted`` does so by how often somebody spoke, ``laid`` lays a network out on a sheet. After Philip
Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in: The Oxford Handbook of Political Networks
(2017), chapter 12.
"""

from parley.analysis.network.actors_together import actors_together
from parley.analysis.network.counted import Per, Share, Telling, between_actors, counted, to_issues
from parley.analysis.network.laid import laid
from parley.analysis.network.placed import Placed, Window, placed, together
from parley.analysis.network.ties import Measure, Network, Norm, Tie, network

__all__ = [
    "Measure",
    "Network",
    "Norm",
    "Per",
    "Placed",
    "Share",
    "Telling",
    "Tie",
    "Window",
    "actors_together",
    "between_actors",
    "counted",
    "laid",
    "network",
    "placed",
    "to_issues",
    "together",
]
