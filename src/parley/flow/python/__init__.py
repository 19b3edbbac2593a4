"""What ``import parley`` offers: ``read`` for articles, ``open_dossier`` for a ledger and its views.

``plugin_export`` loads what a plug-in writes a dossier with. Nothing here decides anything: each method calls the
function that the command of the same name calls.
"""

from parley.flow.python.dossier import OpenDossier, open_dossier
from parley.flow.python.export import Export, plugin_export
from parley.flow.python.readings import Readings, read, read_text

__all__ = ["Export", "OpenDossier", "Readings", "open_dossier", "plugin_export", "read", "read_text"]
