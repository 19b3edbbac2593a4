"""Records as linked data: ``jsonld`` writes what ``nodes`` makes of them, ``ftm`` entities of FollowTheMoney, both
under the ``names`` of things."""

from parley.exchange.export.linked.ftm import FTM
from parley.exchange.export.linked.jsonld import JSONLD

__all__ = ["FTM", "JSONLD"]
