"""The face for assistants: a dossier's views as tools of the Model Context Protocol, each answer with its evidence.

``tools`` asks the views, ``answer`` makes of their rows what an assistant may lean on: ids of records, verbatim
sentences marked as quoted, both clocks, or the word that there is no record and what was searched. ``writing`` holds
the tools that change the ledger, which are there only where whoever starts the server says so. ``server`` puts it
together with the official SDK, which alone knows the protocol.
"""

from parley.assistant.http import guarded
from parley.assistant.server import mcp_server

__all__ = ["guarded", "mcp_server"]
