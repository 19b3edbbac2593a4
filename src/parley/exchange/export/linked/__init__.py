"""Records as linked data: ``jsonld`` writes what ``nodes`` makes of them, under the ``names`` of things."""

from parley.exchange.export.linked.jsonld import JSONLD

__all__ = ["JSONLD"]
