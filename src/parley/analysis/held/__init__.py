"""Who held what, from when to when: ``intervals`` follows one actor on one issue through time, ``fold`` makes of a
thread of statements the positions that a ledger keeps as lines.
"""

from parley.analysis.held.fold import HeldPosition, position
from parley.analysis.held.intervals import Ended, Interval, Witness

__all__ = ["Ended", "HeldPosition", "Interval", "Witness", "position"]
