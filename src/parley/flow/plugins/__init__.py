"""The seam for plug-ins: packages that bring a reader, an input or an export, found by their entry points.

A plug-in is loaded when it is asked for by its name, never before: one that is broken says so then and harms nothing
else. ``docs/guide/python.md`` shows one whole.
"""

from parley.flow.plugins.found import EXPORTS, INPUTS, READERS, installed, loaded
from parley.flow.plugins.inputs import given
from parley.flow.plugins.readers import explaining_reader, reader_named

__all__ = [
    "EXPORTS",
    "INPUTS",
    "READERS",
    "explaining_reader",
    "given",
    "installed",
    "loaded",
    "reader_named",
]
