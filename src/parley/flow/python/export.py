"""Exports of plug-ins: a function that writes a dossier to a file or folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from parley.flow.plugins.found import EXPORTS, loaded
from parley.flow.python.dossier import OpenDossier
from parley.records import BadPlugin, ParleyError

Export = Callable[[OpenDossier, Path], None]
"""Takes the open dossier and where to write."""


def plugin_export(name: str, *, own: tuple[str, ...] = ()) -> Export:
    """Load the export of a name.

    Args:
        name: what it is called.
        own: the formats of Parley itself, for the message.

    Raises:
        BadPlugin: if there is none, or it cannot be loaded; what it gives raises the same where it breaks down.
    """
    write = loaded(EXPORTS, name, own=own)
    if not callable(write):
        raise BadPlugin("the export is no function", where=name, remedy="docs/guide/python.md tells what it has to be.")

    def export(dossier: OpenDossier, path: Path) -> None:
        try:
            write(dossier, path)
        except ParleyError:
            raise
        except Exception as error:
            told = f"the export broke down ({type(error).__name__}: {error})"
            remedy = "What it wrote may be incomplete; the ledger is untouched."
            raise BadPlugin(told, where=name, remedy=remedy) from error

    return export
