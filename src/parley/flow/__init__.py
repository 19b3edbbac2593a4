"""The main path on one screen: names -> inputs -> articles -> readings. ``flow`` alone knows the order of the stages.

What cannot be read comes out as an error in the place of its reading, so that one bad file never stops the rest.
What reads is imported at once, what needs a ledger or the network when it is first named: reading waits for neither.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from parley.flow.articles import articles
from parley.flow.chunk import Outcome, read_chunk
from parley.flow.follow import follow
from parley.flow.how import How

if TYPE_CHECKING:
    from parley.flow.explained import explain, explain_articles
    from parley.flow.ledger import Known, add, load_saved
    from parley.flow.ledger_dossier import VARIABLE, init, inputs_of, opened, read_dossier
    from parley.flow.ledger_reread import reread
    from parley.flow.look import actors, attributions
    from parley.flow.marked import read_marked
    from parley.flow.outlets import (
        CACHE,
        Health,
        Visit,
        Wish,
        add_lines,
        alone,
        fetches,
        fetching,
        health,
        join_outlets,
        update,
        watch,
    )

__all__ = [
    "CACHE",
    "VARIABLE",
    "Health",
    "How",
    "Known",
    "Outcome",
    "Visit",
    "Wish",
    "actors",
    "add",
    "add_lines",
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

_LATER = {
    "explained": (
        "explain",
        "explain_articles",
    ),
    "ledger": (
        "Known",
        "add",
        "load_saved",
    ),
    "ledger_dossier": (
        "VARIABLE",
        "init",
        "inputs_of",
        "opened",
        "read_dossier",
    ),
    "ledger_reread": ("reread",),
    "look": (
        "actors",
        "attributions",
    ),
    "marked": ("read_marked",),
    "outlets": (
        "CACHE",
        "Health",
        "Visit",
        "Wish",
        "add_lines",
        "alone",
        "fetches",
        "fetching",
        "health",
        "join_outlets",
        "update",
        "watch",
    ),
}
"""The modules that are imported when one of their names is asked for."""


def __getattr__(name: str) -> object:
    """Import what is offered when it is first named."""
    for module, names in _LATER.items():
        if name in names:
            found: object = getattr(import_module(f"parley.flow.{module}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
