"""Drawings as SVG, whole without a script or a style sheet: colours stand in attributes, which a page's own style may
take the place of.

``sheet`` is drawn on, ``axis`` lays days out from left to right, ``look`` says how stances and series look.
``network`` draws who agrees with whom, ``lanes`` what held from when to when, ``bars`` counts over time, ``order`` what
comes before what.
"""

from parley.exchange.drawing.axis import Axis
from parley.exchange.drawing.bars import Bars, draw_bars
from parley.exchange.drawing.lanes import Lane, Span, draw_lanes
from parley.exchange.drawing.look import SIGNS
from parley.exchange.drawing.network import draw_network
from parley.exchange.drawing.order import Box, draw_order

__all__ = ["SIGNS", "Axis", "Bars", "Box", "Lane", "Span", "draw_bars", "draw_lanes", "draw_network", "draw_order"]
