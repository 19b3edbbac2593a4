"""Rows of every view: what a command writes, a page shows and a table exports, each made in one place.

A function a view takes the ledger, its dossier, what is wished for and the two clocks, and gives a ``Table``.
"""

from parley.analysis.agenda import MeetingWish
from parley.exchange.views.articles import edited_table, edits_table, outlets_table, stories_table
from parley.exchange.views.changed import changed_table
from parley.exchange.views.commitments import CommitmentWish, commitments_table
from parley.exchange.views.conflicts import ConflictWish, conflicts_table
from parley.exchange.views.facets import Facet
from parley.exchange.views.found import SearchWish, found_facets, found_table
from parley.exchange.views.history import history_table
from parley.exchange.views.meetings import meetings_table
from parley.exchange.views.positions import position_rows, positions_table
from parley.exchange.views.questions import QuestionWish, questions_table
from parley.exchange.views.said import said_table
from parley.exchange.views.table import Clocks, Row, Table, identity_of, witness_row

__all__ = [
    "Clocks",
    "CommitmentWish",
    "ConflictWish",
    "Facet",
    "MeetingWish",
    "QuestionWish",
    "Row",
    "SearchWish",
    "Table",
    "changed_table",
    "commitments_table",
    "conflicts_table",
    "edited_table",
    "edits_table",
    "found_facets",
    "found_table",
    "history_table",
    "identity_of",
    "meetings_table",
    "outlets_table",
    "position_rows",
    "positions_table",
    "questions_table",
    "said_table",
    "stories_table",
    "witness_row",
]
