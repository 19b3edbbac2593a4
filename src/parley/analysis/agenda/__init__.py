"""Meetings over a ledger: ``life`` folds the reports of one meeting into steps, ``kept`` makes lines of them,
``standing`` says where it stands on a day, ``slipping`` how it was put off, ``order`` which meeting comes before which,
``before`` what is looked at for that, ``picked`` which meetings are asked for, ``asked`` gives them.
"""

from parley.analysis.agenda.asked import Entry, Found, asked_meetings, kept_meetings, some_meetings
from parley.analysis.agenda.kept import VIEW
from parley.analysis.agenda.life import Before, Life, Step, fold
from parley.analysis.agenda.order import Order, ordered
from parley.analysis.agenda.picked import MeetingWish
from parley.analysis.agenda.standing import Slip, Standing, standing

__all__ = [
    "VIEW",
    "Before",
    "Entry",
    "Found",
    "Life",
    "MeetingWish",
    "Order",
    "Slip",
    "Standing",
    "Step",
    "asked_meetings",
    "fold",
    "kept_meetings",
    "ordered",
    "some_meetings",
    "standing",
]
