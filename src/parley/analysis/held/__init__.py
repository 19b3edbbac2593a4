"""Who held what, from when to when: positions over a whole ledger, with both clocks.

``identity`` says which names and phrases mean the same, by the dossier, by people's judgements, by spelling;
``intervals`` follows one actor on one issue through time; ``positions_held`` brings both together.
"""

from parley.analysis.held.identity import Identity, Link
from parley.analysis.held.intervals import Ended, Interval, Witness
from parley.analysis.held.positions_held import HeldPosition, positions_held

__all__ = ["Ended", "HeldPosition", "Identity", "Interval", "Link", "Witness", "positions_held"]
