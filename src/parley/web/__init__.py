"""The workspace: pages over a dossier's ledger, made on the server and readable without scripts.

``app`` puts it together; ``desk`` is the dossier that is open, ``lens`` the clocks and tier that a page is looked at
through, ``answers`` gives a view as a page, as JSON or as CSV. ``pages`` has a file for each page.
"""

from parley.web.app import application, from_environment

__all__ = ["application", "from_environment"]
