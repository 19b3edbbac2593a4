"""What a user asks a ledger for by name, and what it then answers.

``meant`` finds the actors and issues that a user's words mean, ``lines`` the positions that are of them, ``history``
gives every witness of a line in the order of time, ``said`` tells who used a phrase.
"""

from parley.analysis.asked.history import Step, history
from parley.analysis.asked.lines import Asked, Wish, asked_positions
from parley.analysis.asked.meant import Meant, actors_meant, issues_meant, outlets_meant
from parley.analysis.asked.said import Said, who_said
from parley.analysis.asked.texts import texts_of

__all__ = [
    "Asked",
    "Meant",
    "Said",
    "Step",
    "Wish",
    "actors_meant",
    "asked_positions",
    "history",
    "issues_meant",
    "outlets_meant",
    "texts_of",
    "who_said",
]
