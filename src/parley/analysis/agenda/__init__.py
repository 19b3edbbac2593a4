"""Meetings over a ledger: ``life`` folds the reports of one meeting into steps, ``kept`` makes lines of them,
``standing`` says where it stands on a day, ``order`` which meeting comes before which, ``asked`` gives all that a
ledger tells.
"""

from parley.analysis.agenda.asked import Entry, asked_meetings, kept_meetings
from parley.analysis.agenda.kept import VIEW
from parley.analysis.agenda.life import Before, Life, Step, fold
from parley.analysis.agenda.order import Order, ordered
from parley.analysis.agenda.standing import Slip, Standing, standing

__all__ = [
    "VIEW",
    "Before",
    "Entry",
    "Life",
    "Order",
    "Slip",
    "Standing",
    "Step",
    "asked_meetings",
    "fold",
    "kept_meetings",
    "ordered",
    "standing",
]
