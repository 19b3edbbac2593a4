"""Records in the terms of PLOVER: ``crosswalk`` is the table of types, ``codes`` codes actors, ``lines`` writes."""

from parley.exchange.export.plover.lines import PLOVER

__all__ = ["PLOVER"]
