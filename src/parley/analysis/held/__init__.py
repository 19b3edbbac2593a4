"""Who held what, from when to when: positions over a whole ledger, with both clocks.

``intervals`` follows one actor on one issue through time; ``positions_held`` brings both together.
"""

from parley.analysis.held.intervals import Ended, Interval, Witness
from parley.analysis.held.positions_held import HeldPosition, positions_held

__all__ = ["Ended", "HeldPosition", "Interval", "Witness", "positions_held"]
