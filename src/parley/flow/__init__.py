"""The main path on one screen: names -> inputs -> articles -> readings. ``flow`` alone knows the order of the stages.

What cannot be read comes out as an error in the place of its reading, so that one bad file never stops the rest.
"""

from parley.flow.articles import articles
from parley.flow.chunk import Outcome, read_chunk
from parley.flow.explained import explain, explain_articles
from parley.flow.follow import follow
from parley.flow.how import How
from parley.flow.ledger import Known, add, load_saved
from parley.flow.ledger_dossier import VARIABLE, init, inputs_of, opened, read_dossier
from parley.flow.ledger_reread import reread
from parley.flow.look import actors, attributions
from parley.flow.marked import read_marked
from parley.flow.outlets import CACHE, Health, Visit, alone, fetches, fetching, health, join_outlets, update, watch

__all__ = [
    "CACHE",
    "VARIABLE",
    "Health",
    "How",
    "Known",
    "Outcome",
    "Visit",
    "actors",
    "add",
    "alone",
    "articles",
    "attributions",
    "explain",
    "explain_articles",
    "fetches",
    "fetching",
    "follow",
    "health",
    "init",
    "inputs_of",
    "join_outlets",
    "load_saved",
    "opened",
    "read_chunk",
    "read_dossier",
    "read_marked",
    "reread",
    "update",
    "watch",
]
