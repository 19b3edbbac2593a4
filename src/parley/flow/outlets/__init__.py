"""Following outlets: what their lists have new is fetched and added, what was fetched is looked at again.

``lists`` walks the list of an outlet, ``due`` says which pages to fetch, ``update`` fetches and adds them; every fetch
is a line in a file beside the dossier (``fetches``), from which ``health`` tells how an outlet does.
"""

from parley.flow.outlets.fetches import fetches
from parley.flow.outlets.health import Health, health
from parley.flow.outlets.update import Visit, fetching, update

__all__ = ["Health", "Visit", "fetches", "fetching", "health", "update"]
