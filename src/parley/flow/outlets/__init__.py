"""Following outlets: what their lists have new is fetched and added, what was fetched is looked at again.

``watching`` does so again and again, ``alone`` sees to it that only one does. ``lists`` walks the list of an outlet,
``due`` says which pages to fetch, ``update`` fetches and adds them; every fetch is a line in a file beside the dossier
(``fetches``), from which ``health`` tells how an outlet does.
"""

from parley.flow.outlets.added import add_lines
from parley.flow.outlets.alone import alone
from parley.flow.outlets.fetches import fetches
from parley.flow.outlets.health import Health, health
from parley.flow.outlets.joined import join_outlets
from parley.flow.outlets.update import CACHE, Visit, Wish, fetching, update
from parley.flow.outlets.watching import watch

__all__ = [
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
]
