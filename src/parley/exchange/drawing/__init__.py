"""Drawings as SVG, whole without a script or a style sheet: colours stand in attributes, which a page's own style may
take the place of."""

from parley.exchange.drawing.network import draw_network

__all__ = ["draw_network"]
