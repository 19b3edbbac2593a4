"""Actors by what they agree and disagree on: discourse networks over the positions of a window of time.

``placed`` says who stands for or against what, ``ties`` counts on how many issues two agree or disagree and makes the
counts comparable, ``laid`` lays a network out on a sheet. After Philip Leifeld, "Discourse Network Analysis: Policy
Debates as Dynamic Networks", in: The Oxford Handbook of Political Networks (2017), chapter 12.
"""

from parley.analysis.network.laid import laid
from parley.analysis.network.placed import Placed, Window, placed, together
from parley.analysis.network.ties import Measure, Network, Norm, Tie, network

__all__ = ["Measure", "Network", "Norm", "Placed", "Tie", "Window", "laid", "network", "placed", "together"]
